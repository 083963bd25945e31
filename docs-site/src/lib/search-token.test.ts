import { describe, expect, it } from "vitest";
import { searchToken } from "./search-token.ts";

describe("searchToken", () => {
  it.each([
    ["createChatCompletion", "createchatcompletion"],
    ["rate_limit_exceeded", "ratelimitexceeded"],
    ["GET /v1/api_keys/{key_id}", "getv1apikeyskeyid"],
    [" /v1/models ", "v1models"],
  ])("takes %s whole", (text, token) => {
    expect(searchToken(text)).toBe(token);
  });

  it.each(["how do I stream", "get a key now", "", "a", "??"])("is null for what is no name: %s", (text) => {
    expect(searchToken(text)).toBeNull();
  });
});
