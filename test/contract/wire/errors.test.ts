import { operations } from "@sundial/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { expectProblem } from "../expect-answer.ts";
import { sendRaw } from "./raw-http.ts";

let api: TestApi;
let organization: TestOrganization;
beforeAll(async () => {
  api = await startTestApi({ PORTAL_URL: "https://portal.example" });
  organization = await api.createOrganization();
});
afterAll(() => api.stop());

const asKey = (method: string, path: string, options: { body?: unknown; headers?: Record<string, string> } = {}) =>
  api.call(method, path, { key: organization.keys.test, ...options });

describe("a problem", () => {
  it("has every member of RFC 9457 and ours, and says the same to OpenAI's clients", async () => {
    const answer = await asKey("GET", "/v1/api_keys/key_nothing?x=secret");
    const { body } = await asKey("GET", "/v1/api_keys/key_nothing");
    expect(body).toEqual({
      type: "https://portal.example/errors/resource_not_found",
      title: "Not found",
      status: 404,
      detail: expect.stringContaining("key_nothing"),
      instance: "/v1/api_keys/key_nothing",
      code: "resource_not_found",
      param: null,
      retryable: false,
      retry_after: null,
      doc_url: body.type,
      request_id: expect.stringMatching(/^req_/),
      request_log_url: `https://portal.example/console/requests/${body.request_id}`,
      errors: [],
      error: { message: body.detail, type: "not_found_error", param: null, code: "resource_not_found" },
    });
    expect(answer.text).not.toContain("secret");
  });

  it("is named by ids that are never the same and never the caller's", async () => {
    const headers = { "request-id": "req_mine", "x-request-id": "req_mine" };
    const answers = await Promise.all(Array.from({ length: 20 }, () => asKey("GET", "/v1/nothing", { headers })));
    for (const answer of answers) expectProblem(answer, { code: "route_not_found", secrets: ["req_mine"] });
    expect(new Set(answers.map(({ body }) => body.request_id)).size).toBe(20);
  });
});

describe("the link to the request log", () => {
  it("is there for calls with a key, refused ones too, and for no others", async () => {
    const unscoped = await organization.createKey({ scopes: [] });
    const { token } = await organization.createPerson("viewer");
    const logged = await api.call("GET", "/v1/members", { key: unscoped.secret });
    const page = await asKey("GET", `/v1/requests/${logged.body.request_id}`);
    expect(logged.body.request_log_url).toBe(`https://portal.example/console/requests/${page.body.id}`);
    for (const answer of [
      await api.call("GET", "/v1/members"),
      await asKey("GET", "/v1/nothing"),
      await api.call("GET", "/v1/api_keys/key_nothing", { key: token }),
    ]) {
      expectProblem(answer, { code: answer.body.code });
      expect(answer.body).not.toHaveProperty("request_log_url");
    }
  });
});

describe("paths and methods that are not served", () => {
  it.each([
    "/",
    "/v1",
    "/v1/",
    "/v2/models",
    "/v1/members/",
    "/v1//members",
    "/v1/models/a/b",
    "/V1/members",
    "/v1/members/%2e%2e/x/y",
  ])("404: GET %s", async (path) => {
    expectProblem(await api.call("GET", path), { code: "route_not_found" });
  });

  const byPath = Map.groupBy(Object.values(operations), ({ path }) => path);
  const wrong = [...byPath].flatMap(([path, served]) => {
    const allowed = served.map(({ method }) => method.toUpperCase());
    const refused = ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((method) => !allowed.includes(method));
    return refused.map((method) => ({ method, path: path.replace(/\{\w+\}/g, "x"), allowed }));
  });

  it.each(wrong)("405: $method $path", async ({ method, path, allowed }) => {
    const answer = await api.call(method, path);
    expectProblem(answer, { code: "method_not_allowed" });
    expect(answer.headers.get("allow")?.split(", ").sort()).toEqual([...allowed].sort());
  });

  it("answers HEAD like GET, without the body", async () => {
    const answer = await asKey("HEAD", "/v1/organization");
    expect(answer.status).toBe(200);
    expect(answer.text).toBe("");
    expect((await api.call("HEAD", "/v1/organization")).status).toBe(401);
  });

  it.each(["TRACE", "CONNECT", "PROPFIND", "BREW"])(
    "refuses %s without echoing anything of the request",
    async (method) => {
      const answer = await sendRaw(
        api.url,
        `${method} /v1/models HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${organization.keys.test}\r\nConnection: close\r\n\r\n`,
      );
      expect(answer.status === 0 || answer.status >= 400 || Number.isNaN(answer.status)).toBe(true);
      expect(answer.status).not.toBe(500);
      expect(answer.text).not.toContain(organization.keys.test);
    },
  );
});

describe("a request that does not fit", () => {
  it("gets every problem at once, each with a pointer", async () => {
    const answer = await asKey("POST", "/v1/chat/completions", {
      body: { model: "", messages: [{ role: "user", content: "Hi" }, { role: "king" }], temperature: 9, n: 0 },
    });
    expectProblem(answer, { operationId: "createChatCompletion", code: "invalid_request" });
    const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.sort()).toEqual(["#/messages/1/role", "#/model", "#/n", "#/temperature"]);
    for (const { detail } of answer.body.errors) expect(detail).toMatch(/\.$/);
  });

  it("escapes pointers, and points into queries", async () => {
    const body = { model: "sundial-1", messages: [{ role: "user", content: "Hi" }], logit_bias: { "a/b~c": "much" } };
    const inBody = await asKey("POST", "/v1/chat/completions", { body });
    expect(inBody.body.errors).toMatchObject([{ pointer: "#/logit_bias/a~1b~0c" }]);
    const inQuery = await asKey("GET", "/v1/members?limit=0");
    expect(inQuery.body).toMatchObject({ param: "limit", errors: [{ pointer: "#/query/limit" }] });
  });

  it("is told what was got, what was expected and what was probably meant", async () => {
    const scopes = ["models.reed"];
    const { body } = await asKey("POST", "/v1/api_keys", { body: { nam: "A", name: "A", scopes, expires_at: 5 } });
    expect(body.errors).toMatchObject([
      { pointer: "#/scopes/0", got: '"models.reed"', suggestion: "models.read" },
      { pointer: "#/expires_at", got: "a number", expected: "a string" },
      { pointer: "#/nam", got: "an unknown name", suggestion: "name" },
    ]);
    const query = await asKey("GET", "/v1/members?limt=5");
    expect(query.body.errors).toMatchObject([{ pointer: "#/query/limt", suggestion: "limit" }]);
  });

  it("is told what was probably meant in the names of the caller's version", async () => {
    const headers = { "sundial-version": "2025-03-12" };
    const older = await asKey("GET", "/v1/usage?form=2026-11-01T00:00:00Z", { headers });
    expect(older.body.error).toMatchObject({ code: "invalid_request", param: "form" });
    expect(older.body.error.message).toContain("Did you mean `from`?");
  });

  it("may not have members or parameters that the contract does not know, but for inference", async () => {
    const unknown = await asKey("POST", "/v1/api_keys", { body: { name: "A", colour: "red" } });
    expectProblem(unknown, { operationId: "createApiKey", code: "invalid_request" });
    expect(unknown.body.param).toBe("colour");
    const query = await asKey("GET", "/v1/members?colour=red");
    expectProblem(query, { operationId: "listMembers", code: "invalid_request" });
    const passed = await asKey("POST", "/v1/chat/completions", {
      body: { model: "sundial-1", messages: [{ role: "user", content: "Hi" }], some_new_knob: { deep: [1] } },
    });
    expect(passed.status).toBe(200);
  });

  it.each([
    ["a path of no character at all", () => asKey("GET", "/v1/api_keys/%ff%fe")],
    ["half a character", () => asKey("POST", "/v1/api_keys", { body: { name: "\ud800" } })],
    ["a name", () => asKey("POST", "/v1/api_keys", { body: { name: "a\u0000b" } })],
    ["a path", () => asKey("GET", "/v1/api_keys/key%00")],
    ["a filter", () => asKey("GET", "/v1/requests?model=a%00b")],
    ["a model", () => asKey("POST", "/v1/embeddings", { body: { model: "a\u0000", input: "Hi" } })],
    [
      "an idempotent call",
      () => asKey("PATCH", "/v1/organization", { body: { name: "\u0000" }, headers: { "idempotency-key": "nul" } }),
    ],
  ])("is no error of ours when %s has a character that cannot be stored", async (_, send) => {
    const answer = await send();
    expect([400, 404]).toContain(answer.status);
    expectProblem(answer, { code: answer.body.code });
  });

  it("takes text of any language", async () => {
    const name = "Ünïcødé ✓ 漢字 😀";
    const answer = await asKey("POST", "/v1/api_keys", { body: { name, scopes: ["models.read"] } });
    expect(answer.body.name).toBe(name);
  });

  it("is answered by a small body, however much is wrong with it", async () => {
    const messages = Array.from({ length: 50_000 }, () => 1);
    const answer = await asKey("POST", "/v1/chat/completions", { body: { model: "sundial-1", messages } });
    expectProblem(answer, { operationId: "createChatCompletion", code: "invalid_request" });
    expect(answer.body.errors).toHaveLength(100);
    expect(answer.body.detail).toContain("50000 problems");
  });
});
