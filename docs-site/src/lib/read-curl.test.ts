import { describe, expect, it } from "vitest";
import { readCurl } from "./read-curl.ts";

describe("readCurl", () => {
  it("reads address, headers and body, and leaves the key out", () => {
    const command = [
      "curl -N http://127.0.0.1:8787/v1/chat/completions \\",
      '  -H "Authorization: Bearer $SUNDIAL_API_KEY" \\',
      '  -H "Sundial-Scenario: slow_first_token;ms=300" \\',
      '  -d \'{\n    "model": "it\'',
    ].join("\n");
    expect(readCurl(command)).toEqual({
      method: "POST",
      path: "/v1/chat/completions",
      headers: { "Sundial-Scenario": "slow_first_token;ms=300" },
      body: '{\n    "model": "it',
    });
  });

  it("reads a query and a method", () => {
    expect(readCurl('curl -i "http://127.0.0.1:8787/v1/usage?bucket=day&group_by=model"')).toEqual({
      method: "GET",
      path: "/v1/usage?bucket=day&group_by=model",
      headers: {},
      body: null,
    });
    expect(readCurl("curl -X DELETE http://127.0.0.1:8787/v1/x")?.method).toBe("DELETE");
  });

  it.each([
    ["two commands", "curl http://a.test/1\n\ncurl http://a.test/2"],
    ["a pipe", "curl http://a.test/1 | jq"],
    ["a pipe without spaces", "curl http://a.test/1|jq"],
    ["another program", "wget http://a.test/1"],
    ["an option that it does not know", "curl --proxy x http://a.test/1"],
    ["two addresses", "curl http://a.test/1 http://a.test/2"],
    ["nothing", ""],
  ])("refuses %s", (_, text) => {
    expect(readCurl(text)).toBeNull();
  });
});
