import { describe, expect, it } from "vitest";
import { chooseOperation, readSampleOperations, rehearsal } from "./sample-operations.ts";

const root = `
paths:
  /v1/keys:
    post: { $ref: paths/keys/create-key.yaml }
  /v1/chat/completions:
    post: { $ref: paths/chat/create-chat-completion.yaml }
  /v1/sandbox/errors/{code}:
    get: { $ref: paths/sandbox/rehearse-error.yaml }
`;
const body = "requestBody: { content: { application/json: { examples: { first: { value: { name: CI } } } } } }";
const operations = readSampleOperations(root, {
  "../openapi/paths/keys/create-key.yaml": `operationId: createKey\nx-sdk-method: keys.create\n${body}\nx-error-codes: [invalid, key_limit]`,
  "../openapi/paths/chat/create-chat-completion.yaml":
    "operationId: createChatCompletion\nx-sdk-method: chat.completions.create\nx-error-codes: [invalid]",
  "../openapi/paths/sandbox/rehearse-error.yaml":
    "operationId: rehearseError\nx-sdk-method: sandbox.errors.rehearse\nx-error-codes: { $ref: every.gen.yaml }",
});

describe("readSampleOperations", () => {
  it("reads where each operation is, what it takes and answers with, in the order of the paths", () => {
    expect(operations.map(({ id }) => id)).toEqual(["createChatCompletion", "createKey", "rehearseError"]);
    expect(operations[1]).toEqual({
      id: "createKey",
      method: "POST",
      path: "/v1/keys",
      sdkMethod: "keys.create",
      errorCodes: ["invalid", "key_limit"],
      body: { name: "CI" },
    });
  });

  it("has the rehearsal as it is written here", () => {
    expect(operations[2]).toEqual(rehearsal);
  });
});

describe("chooseOperation", () => {
  it.each([
    ["what the text names", "invalid", "createKey", "createKey"],
    ["chat where chat can answer so", "invalid", undefined, "createChatCompletion"],
    ["else the first that can", "key_limit", undefined, "createKey"],
    ["the rehearsal where none can", "nothing", undefined, "rehearseError"],
    ["the rehearsal when the text names it", "invalid", "rehearseError", "rehearseError"],
  ])("takes %s", (_, code, named, expected) => {
    expect(chooseOperation(code, named, operations).id).toBe(expected);
  });

  it("throws when the text names an operation that never answers so", () => {
    expect(() => chooseOperation("key_limit", "createChatCompletion", operations)).toThrow(/key_limit/);
  });
});
