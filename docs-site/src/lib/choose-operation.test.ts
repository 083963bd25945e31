import { describe, expect, it } from "vitest";
import { chooseOperation } from "./choose-operation.ts";

describe("chooseOperation", () => {
  it.each([
    ["what the text names", "rate_limit_exceeded", "createApiKey", "createApiKey"],
    ["chat where chat can answer so", "rate_limit_exceeded", undefined, "createChatCompletion"],
    ["else another that can", "key_limit_reached", undefined, "createApiKey"],
    ["the sandbox's where no other can", "malformed_http", undefined, "rehearseError"],
    ["the sandbox's where only people can", "organization_limit_reached", undefined, "rehearseError"],
    ["the sandbox's when the text names it", "rate_limit_exceeded", "rehearseError", "rehearseError"],
  ])("takes %s", (_, code, named, expected) => {
    expect(chooseOperation(code, named).id).toBe(expected);
  });

  it("throws when the text names an operation that never answers so", () => {
    expect(() => chooseOperation("key_limit_reached", "createChatCompletion")).toThrow(/key_limit_reached/);
  });
});
