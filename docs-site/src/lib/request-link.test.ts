import { deflateRawSync } from "node:zlib";
import { seal, systemRandom } from "@sundial/kernel";
import type { RequestRecord } from "@sundial/sdk";
import { describe, expect, it } from "vitest";
import { makeRequestLink, openRequestLink, requestLinkDays } from "./request-link.ts";

const secret = "a secret of thirty-two characters";
const nowMs = Date.parse("2026-11-26T12:00:00Z");
const request: RequestRecord = {
  id: "req_01m844dzg00wf3ak33fa8thfyp",
  operation: "createChatCompletion",
  method: "POST",
  path: "/v1/chat/completions",
  status: 429,
  code: "rate_limit_exceeded",
  outcome: "failed",
  mode: "live",
  api_key_id: "key_01m844dzg00wf3ak33fa8thfyp",
  version: "2026-11-23",
  model: "sundial-1",
  model_served: null,
  provider: null,
  attempts: 0,
  streamed: false,
  input_tokens: 0,
  cached_input_tokens: 0,
  output_tokens: 0,
  would_have_cost: { amount: "0.1", currency: "usd" },
  latency_ms: 3,
  first_token_ms: null,
  user_agent: "x".repeat(300),
  trace_id: null,
  is_sample: false,
  created_at: "2026-11-26T11:59:00Z",
  as_of: null,
};
const tokenOf = (path: string) => path.replace("/request-links/", "");
const link = () => tokenOf(makeRequestLink(request, { organization: "Acme", secret, nowMs }));

describe("a link to a request", () => {
  it("shows what the log keeps, without what it cost, for seven days", () => {
    const shared = openRequestLink(link(), { secret, nowMs });
    const { would_have_cost: _, ...facts } = request;
    expect(shared).toMatchObject({ organization: "Acme", request: { ...facts, user_agent: "x".repeat(120) } });
    expect(shared?.request).not.toHaveProperty("would_have_cost");
    const endsMs = nowMs + requestLinkDays * 86_400_000;
    expect(openRequestLink(link(), { secret, nowMs: endsMs - 1 })).not.toBeNull();
    expect(openRequestLink(link(), { secret, nowMs: endsMs })).toBeNull();
  });

  it("is of use with the portal's own secret alone, and not when a character differs", () => {
    const token = link();
    expect(openRequestLink(token, { secret: `${secret}!`, nowMs })).toBeNull();
    const altered = token.slice(0, 40) + (token[40] === "A" ? "B" : "A") + token.slice(41);
    expect(openRequestLink(altered, { secret, nowMs })).toBeNull();
    for (const none of ["", "x", "a".repeat(2_000)]) expect(openRequestLink(none, { secret, nowMs })).toBeNull();
  });

  it("tells nothing by itself, and fits a line or two of a mail", () => {
    const userAgent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0";
    const full = {
      ...request,
      model_served: "sundial-1",
      user_agent: userAgent,
      trace_id: "4bf92f3577b34da6a3ce929d0e0e4736",
    };
    const token = tokenOf(makeRequestLink(full, { organization: "Acme", secret, nowMs }));
    expect(Buffer.from(token, "base64url").toString("latin1")).not.toContain("Acme");
    expect(token.length).toBeLessThan(450);
  });

  it("shows nothing that an earlier portal sealed in another form, nor what is longer than any link", () => {
    const sealed = (bytes: string | Buffer) =>
      openRequestLink(seal(bytes, { secret, purpose: "link to a request", random: systemRandom }), { secret, nowMs });
    const { would_have_cost: _, as_of: asOf, ...facts } = request;
    const expiresAt = nowMs + 1;
    const packed = (organization: string, ...more: unknown[]) =>
      deflateRawSync(JSON.stringify([organization, expiresAt, ...Object.values(facts), ...more]));
    expect(sealed(JSON.stringify({ organization: "Acme", expiresAt, request: facts }))).toBeNull();
    expect(sealed(packed("Acme"))).toMatchObject({ request: { id: request.id, as_of: null } });
    expect(sealed(packed("x".repeat(20_000), asOf))).toBeNull();
  });
});
