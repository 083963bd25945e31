import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { answeringVersions } from "../../harness/printed-samples.ts";
import { expectProblem } from "../expect-answer.ts";

let api: TestApi;
let organization: TestOrganization;
beforeAll(async () => {
  api = await startTestApi();
  organization = await api.createOrganization();
});
afterAll(() => api.stop());

const path = "/v1/chat/completions";
const question = { model: "sundial-1", messages: [{ role: "user", content: "Hi" }] };

it.each(["", "any key"])("a base URL without /v1 is told the path that it misses, with %j", async (key) => {
  const answer = await api.call("POST", "/chat/completions", { ...(key ? { key } : {}), body: question });
  expectProblem(answer, { code: "route_not_found" });
  expect(answer.body.detail).toContain("Did you mean /v1/chat/completions?");
  expect(answer.body.error.message).toBe(answer.body.detail);
});

it("a key of another API is told what ours look like, and is not repeated", async () => {
  const key = "sk-proj-4f3rQ9secretsecretsecret";
  const answer = await api.call("POST", path, { key, body: question });
  expectProblem(answer, { operationId: "createChatCompletion", code: "malformed_api_key", secrets: [key, "4f3rQ9"] });
  expect(answer.body.error.message).toMatch(/begins with `sk-`.*starts with `sdl_test_` or `sdl_live_`/);
});

describe.each(answeringVersions())("in version %s", (version) => {
  const ask = (body: unknown) => {
    return api.call("POST", path, { key: organization.keys.test, body, headers: { "sundial-version": version } });
  };

  it.each([
    [{ temperature: 9 }, "#/temperature: expected at most 2, got 9."],
    [{ model: undefined, temperature: 9 }, "2 problems, the first at #/model: expected a string, got nothing."],
    [{ messages: [{ role: "usr", content: "Hi" }] }, "#/messages/0/role: expected"],
  ])("the message of %j names the first problem", async (members, told) => {
    const answer = await ask({ ...question, ...members });
    expect([answer.status, answer.body.error.code]).toEqual([400, "invalid_request"]);
    expect(answer.body.error.message).toContain(told);
    // The first version that refers to `errors` is the first that has it.
    expect(answer.body.error.message.includes("`errors`")).toBe(answer.body.errors !== undefined);
    expect(answer.body.error.param).toBe(told.match(/#\/([\w/]+)/)?.[1]?.replaceAll("/", "."));
  });

  it("the message says where JSON breaks, and nothing of what stands there", async () => {
    const answer = await ask('{\n  "model": "sundial-1",\n  "secret" "hunter2"\n}');
    expect([answer.status, answer.body.error.code]).toEqual([400, "malformed_json"]);
    expect(answer.text).not.toMatch(/hunter2|secret/);
    expect(answer.body.error.message).toContain("a colon was expected at line 3, column 12");
  });

  it("of a long body the message says no place, as looking for it would hold up others", async () => {
    const cut = (length: number) => ask(`{ "model":"${"\\n".repeat(length / 2 - 7)}",}`);
    expect((await cut(256 * 1024)).body.error.message).toContain("line 1, column 262144");
    const answer = await cut(256 * 1024 + 2);
    expect([answer.status, answer.body.error.code]).toEqual([400, "malformed_json"]);
    expect(answer.body.error.message).not.toMatch(/line|column/);
  });

  it.each([
    [{ max_tokens: 200_000 }, "max_tokens"],
    [{ max_completion_tokens: 200_000 }, "max_completion_tokens"],
    [{ messages: [{ role: "user", content: "word ".repeat(200_000) }] }, "messages"],
  ])("what does not fit the context is named", async (members, param) => {
    const answer = await ask({ ...question, ...members });
    expect([answer.status, answer.body.error.code]).toEqual([400, "context_length_exceeded"]);
    expect(answer.body.error.param).toBe(param);
  });
});
