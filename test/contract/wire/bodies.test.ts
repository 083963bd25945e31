import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { expectProblem } from "../expect-answer.ts";
import { sendRaw } from "./raw-http.ts";

let api: TestApi;
let organization: TestOrganization;
beforeAll(async () => {
  api = await startTestApi();
  organization = await api.createOrganization();
});
afterAll(() => api.stop());

const createKey = (body: unknown, headers: Record<string, string> = {}) =>
  api.call("POST", "/v1/api_keys", { key: organization.keys.test, body, headers });

describe("JSON", () => {
  it.each(["{", '{"name":"A"', "{'name':'A'}", '{"name":"A"}{', "name=A", "NaN", "\u0000"])(
    "malformed: %j",
    async (body) => {
      expectProblem(await createKey(body), { operationId: "createApiKey", code: "malformed_json" });
    },
  );

  it.each(["null", "[]", '"name"', "7"])("not an object: %s", async (body) => {
    expectProblem(await createKey(body), { operationId: "createApiKey", code: "invalid_request" });
  });

  it("no body at all", async () => {
    for (const body of ["", undefined]) {
      const answer = await createKey(body, { "content-type": "application/json" });
      expectProblem(answer, { operationId: "createApiKey", code: "malformed_json" });
    }
  });

  it("deeper than any stack", async () => {
    const body = `{"name":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    const answer = await createKey(body);
    expect(["invalid_request", "malformed_json"]).toContain(answer.body.code);
  });

  it("does not let `__proto__` through", async () => {
    const answer = await createKey('{"name":"A","__proto__":{"scopes":["members.write"]}}');
    if (answer.status === 201) expect(answer.body.scopes).toEqual(["inference.write", "models.read"]);
    else expectProblem(answer, { operationId: "createApiKey", code: "invalid_request" });
  });
});

describe("media types", () => {
  it.each<Record<string, string>>([
    { "content-type": "text/plain" },
    { "content-type": "application/x-www-form-urlencoded" },
    { "content-type": "multipart/form-data; boundary=x" },
    { "content-type": "application/merge-patch+json" },
    { "content-type": "application/json; charset=utf-16" },
    { "content-type": "application/jsonp" },
    { "content-type": "application/json", "content-encoding": "gzip" },
    { "content-type": "application/json", "content-encoding": "br" },
  ])("415: %o", async (headers) => {
    expectProblem(await createKey({ name: "A" }, headers), {
      operationId: "createApiKey",
      code: "unsupported_media_type",
    });
  });

  it.each<Record<string, string>>([
    { "content-type": "application/json" },
    { "content-type": "application/json; charset=utf-8" },
    { "content-type": 'Application/JSON;charset="UTF-8"' },
    { "content-type": "application/json", "content-encoding": "identity" },
  ])("takes %o", async (headers) => {
    expect((await createKey({ name: "A" }, headers)).status).toBe(201);
  });
});

describe("size", () => {
  const big = (bytes: number) => JSON.stringify({ name: "a".repeat(bytes) });

  it("413: a platform call of more than 256 KiB, a chat of more than 20 MiB", async () => {
    const answer = await createKey(big(256 * 1024));
    expectProblem(answer, { operationId: "createApiKey", code: "body_too_large" });
    expect(answer.body.detail).toContain("262144");
    const chat = await api.call("POST", "/v1/chat/completions", {
      key: organization.keys.test,
      body: big(20 * 1024 * 1024),
    });
    expectProblem(chat, { operationId: "createChatCompletion", code: "body_too_large" });
  });

  it("reads a body just below the limit", async () => {
    const body = big(256 * 1024 - 20);
    expectProblem(await createKey(body), { operationId: "createApiKey", code: "invalid_request" });
  });

  it("413: chunked, without a length", async () => {
    const chunk = `${(64 * 1024).toString(16)}\r\n${"a".repeat(64 * 1024)}\r\n`;
    const answer = await sendRaw(api.url, `${head("transfer-encoding: chunked")}${chunk.repeat(6)}0\r\n\r\n`);
    expect(answer.status).toBe(413);
    expect(answer.text).toContain("body_too_large");
  });

  it("takes a small chunked body", async () => {
    const body = '{"name":"Chunked"}';
    const chunk = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
    expect((await sendRaw(api.url, head("transfer-encoding: chunked") + chunk)).status).toBe(201);
  });

  it.each([
    ["two lengths", "content-length: 5\r\ncontent-length: 6"],
    ["a length and chunks", "content-length: 5\r\ntransfer-encoding: chunked"],
    ["a length that is no number", "content-length: -1"],
  ])("400: %s, which could smuggle a second request", async (_, headers) => {
    expect((await sendRaw(api.url, `${head(headers)}0\r\n\r\nGET /v1/models HTTP/1.1\r\n\r\n`)).status).toBe(400);
  });

  function head(headers: string): string {
    return `POST /v1/api_keys HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${organization.keys.test}\r\nContent-Type: application/json\r\nConnection: close\r\n${headers}\r\n\r\n`;
  }
});
