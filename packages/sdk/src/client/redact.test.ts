import { describe, expect, it } from "vitest";
import { redactBody, redactHeaders, redactText, redactUrl } from "./redact.ts";

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
    "x-authenticated-user": "u",
    "my-credentials": "c",
    "x-session-id": "s",
    "x-apikeys": "k",
    "x-kept": "as it is",
  };
  expect(redactHeaders(new Headers(values))).toEqual({
    ...Object.fromEntries(Object.keys(values).map((name) => [name, "[redacted]"])),
    "x-note": "of [redacted]",
    "x-kept": "as it is",
  });
});

describe("an address", () => {
  it.each([
    ["https://a:b@api.test/v1", "https://api.test/v1"],
    ["http://a@b:c@api.test?x=1", "http://api.test?x=1"],
    ["https://api.test/v1/@me?to=a@b", "https://api.test/v1/@me?to=a@b"],
    [
      "https://api.test/?Access_Token=a+b&x=1&api_key=2",
      "https://api.test/?Access_Token=[redacted]&x=1&api_key=[redacted]",
    ],
    ["https://api.test/?password", "https://api.test/?password"],
    ["https://api.test/token=1", "https://api.test/token=1"],
  ])("%s", (url, expected) => {
    expect(redactUrl(url)).toBe(expected);
  });
});

describe("a body", () => {
  it.each([
    [
      '{"client_secret":{"a":"b"},"passwords":["c"],"b":1}',
      '{"client_secret":"[redacted]","passwords":"[redacted]","b":1}',
    ],
    [
      '{"access_token":"a","max_tokens":5,"token":7,"tokens":"few"}',
      '{"access_token":"[redacted]","max_tokens":5,"token":7,"tokens":"few"}',
    ],
    [
      '{"api-key":"a","apiKey":"b","API_KEY":"c","secret":null}',
      '{"api-key":"[redacted]","apiKey":"[redacted]","API_KEY":"[redacted]","secret":null}',
    ],
    ['{"big":12345678901234567890}', '{"big":12345678901234567890}'],
    [JSON.stringify({ arguments: '{"password":"a"}' }), JSON.stringify({ arguments: '{"password":"[redacted]"}' })],
    ['{"password":"cut \\"o', '{"password":"[redacted]"'],
    ['{"password":"whole","x":"cut', '{"password":"[redacted]","x":"cut'],
    [`{"key":"${key}"`, '{"key":"[redacted]"'],
  ])("%s", (text, expected) => {
    expect(redactBody(text)).toBe(expected);
  });

  it("that says nothing but secret, a million times, is looked at in one go", () => {
    const text = `"${"secret".repeat(200_000)}`;
    expect(redactBody(text)).toBe(text);
  });
});
