import { zChatCompletionRequest, zCreateApiKeyRequest, zListMembersQuery } from "@sundial/contract/schemas";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { invalidRequest } from "./invalid-request.ts";

describe("each problem says what was got, what was expected and what was probably meant", () => {
  test.each([
    ["a wrong type", { temperature: "hot" }, "#/temperature", "a string", "a number", undefined],
    ["a number out of range", { temperature: 9 }, "#/temperature", "9", "at most 2", undefined],
    [
      "a value near one of the allowed",
      { messages: [{ role: "usr", content: "Hi" }] },
      "#/messages/0/role",
      '"usr"',
      /"user"/,
      "user",
    ],
    ["a value near none", { messages: [{ role: "king" }] }, "#/messages/0/role", '"king"', /^one of /, undefined],
    [
      "a value of no form",
      { messages: [{ role: "user", content: 3 }] },
      "#/messages/0/content",
      "a number",
      "a string or an array",
      undefined,
    ],
    ["a member that is missing", { model: undefined }, "#/model", "nothing", "a string", undefined],
    ["a list that is empty", { messages: [] }, "#/messages", "an array of 0", "at least 1 item", undefined],
  ])("%s", (_, members, pointer, got, expected, suggestion) => {
    const value = { model: "sundial-1", messages: [{ role: "user", content: "Hi" }], ...members };
    const [issue, ...others] = issuesOf(zChatCompletionRequest, value);
    expect(others).toEqual([]);
    expect(issue).toMatchObject({
      pointer,
      got,
      expected: expected instanceof RegExp ? expect.stringMatching(expected) : expected,
    });
    expect(issue?.suggestion).toBe(suggestion);
    if (suggestion) expect(issue?.detail).toMatch(/ Did you mean `user`\?$/);
  });

  test("an unknown member, with the known one that it is near to", () => {
    const issues = issuesOf(zCreateApiKeyRequest, { name: "A", scope: ["models.read"], colour: "red" });
    expect(issues).toMatchObject([
      { pointer: "#/scope", got: "an unknown name", suggestion: "scopes" },
      { pointer: "#/colour", got: "an unknown name", expected: expect.stringContaining("`scopes`") },
    ]);
    expect(issues[1]).not.toHaveProperty("suggestion");
  });

  test("an unknown member deep inside, where several forms are allowed", () => {
    const schema = z.object({
      list: z.array(
        z.union([
          z.strictObject({ type: z.literal("a"), max_completion_tokens: z.int().optional() }),
          z.strictObject({ type: z.literal("b") }),
        ]),
      ),
    });
    const value = { list: [{ type: "b" }, { type: "a", max_tokens_completion: 1, max_completion_token: 2 }] };
    expect(issuesOf(schema, value)).toMatchObject([
      { pointer: "#/list/1/max_tokens_completion" },
      { pointer: "#/list/1/max_completion_token", suggestion: "max_completion_tokens" },
    ]);
    expect(issuesOf(schema, { list: [{ type: "bb" }] })).toMatchObject([
      { pointer: "#/list/0/type", expected: 'one of "a", "b"', suggestion: "b" },
    ]);
  });

  test("a parameter of a query, whose value is shown", () => {
    const error = invalidRequest("query", zListMembersQuery.strict().safeParse({ limt: "5" }).error?.issues ?? [], {
      schema: zListMembersQuery.strict(),
      value: { limt: "5" },
    });
    expect(error).toMatchObject({ param: "limt", issues: [{ pointer: "#/query/limt", suggestion: "limit" }] });
  });
});

test("a value that may be a secret is never repeated", () => {
  const schema = z.object({ mode: z.enum(["test", "live"]), api_key: z.enum(["a"]) });
  const secret = `sdl_live_${"Ab1".repeat(12)}`;
  const issues = issuesOf(schema, { mode: secret, api_key: "hunter2" });
  expect(issues.map(({ got }) => got)).toEqual(["a string of 45 characters", "a string of 7 characters"]);
  expect(JSON.stringify(issues)).not.toContain("Ab1Ab1");
});

test("without the value, the problem is told as it was found", () => {
  const issues = invalidRequest("json", [{ path: ["name"], message: "Cannot be stored" }]).issues;
  expect(issues).toEqual([{ pointer: "#/name", detail: "Cannot be stored." }]);
});

function issuesOf(schema: z.ZodType, value: unknown) {
  const found = schema.safeParse(value).error?.issues ?? [];
  return invalidRequest("json", found, { schema, value }).issues;
}
