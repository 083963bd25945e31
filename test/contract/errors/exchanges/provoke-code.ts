import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { compileContractEnds, createApp, createRequestListener, refuseMalformed } from "@sundial/api";
import { expect } from "vitest";
import type { TestApi, TestOrganization } from "../../../harness/api.ts";
import { endedOperation } from "../../../harness/deprecations.ts";
import type { FakeUpstream } from "../../../harness/fake-upstream.ts";
import { sendRaw } from "../../wire/raw-http.ts";
import { type Exchange, keyShown, maskIds, type RecordedRequest, toRecordedResponse } from "./exchange.ts";
import { signInForCookie } from "./sign-in-for-cookie.ts";

export interface Provoking {
  readonly api: TestApi;
  readonly organization: TestOrganization;
  readonly upstream: FakeUpstream;
}

const chatPath = "/v1/chat/completions";
const json = { "Content-Type": "application/json" };
const tokenBody = JSON.stringify({ mode: "test" });
const question = JSON.stringify({
  model: "sundial-1",
  messages: [{ role: "user", content: "What does a sundial measure?" }],
  stream: true,
});

/** How to meet the codes that no operation declares. Each is really met here. */
export const provocations: Readonly<Record<string, (where: Provoking) => Promise<Exchange>>> = {
  malformed_http: (where) =>
    callRaw(where, {
      method: "POST",
      path: chatPath,
      headers: { ...json, "Content-Length": "94", "Transfer-Encoding": "chunked" },
      body: question,
    }),
  request_headers_too_large: (where) =>
    callRaw(where, { method: "GET", path: "/v1/models", headers: { "X-Trace": "0123456789abcdef".repeat(1_100) } }),
  request_timeout: provokeTimeout,
  session_required: (where) => callToken(where, { origin: where.api.deps.env.PORTAL_URL }),
  origin_not_allowed: (where) => callToken(where, { origin: "https://shop.example" }),
  not_a_member: provokeNotAMember,
  client_disconnected: provokeDisconnect,
  operation_sunset: provokeEndedOperation,
};

/** The same server, but with an operation that has ended: none of the contract has. */
async function provokeEndedOperation({ api, organization }: Provoking): Promise<Exchange> {
  const request = { method: "GET", path: "/v1/version_usage", headers: { Authorization: keyShown }, body: null };
  const ended = endedOperation("getVersionUsage");
  const app = createApp({ ...api.deps, contractEnds: compileContractEnds([ended], []) });
  const answer = await app.request(request.path, { headers: { authorization: `Bearer ${organization.keys.test}` } });
  const { status, headers } = answer;
  return toExchange(request, { status, headers, text: await answer.text() });
}

type Asked = Pick<RecordedRequest, "method" | "path"> & Partial<RecordedRequest>;

function toExchange(request: RecordedRequest, answer: Parameters<typeof toRecordedResponse>[0]): Exchange {
  return { request, response: toRecordedResponse(answer) };
}

/** Bytes that no HTTP client would send. A header that is very long is shown by its beginning. */
async function callRaw({ api, organization }: Provoking, { method, path, headers = {}, body = null }: Asked) {
  const asked = { Authorization: keyShown, ...headers };
  const answer = await sendRaw(api.url, toBytes({ method, path, headers: asked, body }, organization));
  const shown = Object.entries(asked).map(([name, value]) => [name, shorten(value)]);
  return toExchange({ method, path, headers: Object.fromEntries(shown), body }, answer);
}

function toBytes({ method, path, headers, body }: RecordedRequest, { keys }: TestOrganization): string {
  const lines = Object.entries({ Host: "api.example.com", ...headers }).map(([name, value]) => `${name}: ${value}`);
  const head = [`${method} ${path} HTTP/1.1`, ...lines].join("\r\n");
  return `${head.replace(keyShown, `Bearer ${keys.test}`)}\r\n\r\n${body ?? ""}`;
}

function shorten(value: string): string {
  return value.length > 200 ? `${value.slice(0, 16)}... (${value.length} characters)` : value;
}

/** The same server, but with less patience: nobody wants to wait for five minutes. */
async function provokeTimeout({ api, organization }: Provoking): Promise<Exchange> {
  const patience = { requestTimeout: 200, headersTimeout: 200, connectionsCheckingInterval: 50 };
  const server = createServer(patience, createRequestListener(createApp(api.deps), api.deps));
  refuseMalformed(server, api.deps);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo; // a TCP server's
  const headers = { Authorization: keyShown, ...json, "Content-Length": `${question.length}` };
  const request = { method: "POST", path: chatPath, headers, body: question.slice(0, 22) };
  const answer = await sendRaw(`http://127.0.0.1:${port}`, toBytes(request, organization));
  await new Promise((resolve) => server.close(resolve));
  return toExchange(request, answer);
}

interface TokenCall {
  readonly origin: string;
  readonly cookie?: string;
  readonly body?: string;
}

/** What only the portal's own pages ask, so its own server does it for them. */
async function callToken({ api }: Provoking, { origin, cookie, body = tokenBody }: TokenCall): Promise<Exchange> {
  const headers = { ...json, Origin: origin };
  const sent = cookie === undefined ? headers : { ...headers, Cookie: cookie };
  const shown = cookie === undefined ? headers : { ...headers, Cookie: "sundial.session_token=$SESSION" };
  const answer = await api.call("POST", "/auth/token", { headers: sent, body });
  return toExchange({ method: "POST", path: "/auth/token", headers: shown, body: maskIds(body) }, answer);
}

async function provokeNotAMember(where: Provoking): Promise<Exchange> {
  const cookie = await signInForCookie(where.api);
  const body = JSON.stringify({ mode: "test", organization_id: where.organization.id });
  return callToken(where, { origin: where.api.deps.env.PORTAL_URL, cookie, body });
}

/** Nobody is there to be answered: what the request log says of the call stands for it. */
async function provokeDisconnect({ api, organization, upstream }: Provoking): Promise<Exchange> {
  upstream.behaveOnce({ isEndless: true });
  const leaving = new AbortController();
  const answer = await fetch(`${api.url}${chatPath}`, {
    method: "POST",
    headers: { ...json, authorization: `Bearer ${organization.keys.live}` },
    body: question,
    signal: leaving.signal,
  });
  await answer.body?.getReader().read();
  leaving.abort();
  const path = `/v1/requests/${answer.headers.get("request-id")}`;
  const logged = () => api.call("GET", path, { key: organization.keys.live });
  await expect.poll(async () => (await logged()).status, { timeout: 10_000 }).toBe(200);
  const record = (await logged()).body;
  expect(record).toMatchObject({ status: 499, code: "client_disconnected", outcome: "client_disconnected" });
  // What was produced until it left, and when, is another in every run.
  const steady = {
    created_at: "2026-11-23T12:00:00.000Z",
    latency_ms: 1_200,
    first_token_ms: 300,
    output_tokens: "64",
  };
  return {
    request: { method: "POST", path: chatPath, headers: { Authorization: keyShown, ...json }, body: question },
    response: { status: record.status, headers: {}, body: maskIds(JSON.stringify({ ...record, ...steady })) },
  };
}
