import { describe, expect, it } from "vitest";
import { redactHeaders, redactText } from "./redact.ts";

const key = `sdl_live_${"a1B2".repeat(9)}`;

describe("a text", () => {
  it.each([
    [`Bearer ${key}.`, "Bearer [redacted]"],
    [JSON.stringify({ key, name: "x" }), '{"key":"[redacted]","name":"x"}'],
    [JSON.stringify({ text: JSON.stringify({ key }) }), String.raw`{"text":"{\"key\":\"[redacted]\"}"}`],
    [`https://api.test/v1/x?key=${key}&limit=1`, "https://api.test/v1/x?key=[redacted]&limit=1"],
    ['{"secret":"s\\"3","id":"1"}', '{"secret":"[redacted]","id":"1"}'],
    ['{ "a": { "secret" : "x" } }', '{ "a": { "secret" : "[redacted]" } }'],
    ["sdl_test_", "sdl_test_"],
    ["The secret is out.", "The secret is out."],
  ])("%s", (text, expected) => {
    expect(redactText(text)).toBe(expected);
  });
});

it("hides headers that let someone in, and keys in the others", () => {
  const values = {
    authorization: "Bearer a.b.c",
    "proxy-authorization": "Basic xyz",
    cookie: "a=b",
    "set-cookie": "a=b",
    "idempotency-key": "mine",
    "x-api-key": "k",
    "x-amz-security-token": "t",
    "cf-access-client-secret": "s",
    "x-note": `of ${key}`,
    "x-ratelimit-remaining-tokens": "12",
    "x-kept": "as it is",
  };
  expect(redactHeaders(new Headers(values))).toEqual({
    ...Object.fromEntries(Object.keys(values).map((name) => [name, "[redacted]"])),
    "x-note": "of [redacted]",
    "x-ratelimit-remaining-tokens": "12",
    "x-kept": "as it is",
  });
});
