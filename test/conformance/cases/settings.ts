import { apiVersion, sdkVersion } from "@sundial/sdk";
import { problem } from "@sundial/sdk/testing";
import { expect } from "vitest";
import type { ConformanceCase } from "../conformance-case.ts";
import { change, okOrganization, organization, read } from "./samples.ts";

const ok = { outcomes: [{ value: organization }] };
/** Each client says its own language and the version of that. */
const userAgent = `^sundial-(typescript/${sdkVersion} Node\\.js/24|python/${sdkVersion} \\w+/3\\.1\\d)`;

function refused(text: unknown): ConformanceCase["expect"] {
  return { outcomes: [{ error: { class: "SundialError", isOwn: true, text } }], requests: 0 };
}

const unsendables = {
  "a line end inside": "sdl_test_\nsecret",
  "a header behind it": "sdl_test_\r\nx-secret: 1",
  "letters beyond Latin-1": "sdl_test_ключ",
  "a null character": "sdl_test_\u0000",
};

/** What would break the request in two is refused by a text that does not repeat it. */
function unsendable(what: string, named: string): ConformanceCase {
  const text = expect.stringMatching(new RegExp(`^${named} has characters that no header can carry\\.$`, "i"));
  return { name: `${what} is refused`, calls: [change], expect: refused(text) };
}

/** Where a client takes its settings from, and what every request says of them. */
export const settings: readonly ConformanceCase[] = [
  {
    name: "key and address come from arguments",
    server: [okOrganization],
    calls: [read],
    expect: {
      ...ok,
      requests: [
        {
          method: "GET",
          path: "/v1/organization",
          query: [],
          body: "",
          headers: {
            authorization: "Bearer sdl_test_1",
            accept: "application/json",
            "sundial-version": apiVersion,
            "user-agent": expect.stringMatching(new RegExp(userAgent)),
            "content-type": null,
            "idempotency-key": null,
          },
        },
      ],
    },
  },
  {
    name: "key and address come from the environment when they are not given, without what surrounds them",
    client: {
      apiKey: undefined,
      baseURL: undefined,
      environment: { SUNDIAL_API_KEY: " sdl_test_env\n", SUNDIAL_BASE_URL: " $URL " },
    },
    server: [okOrganization],
    calls: [read],
    expect: { ...ok, requests: [{ path: "/v1/organization", headers: { authorization: "Bearer sdl_test_env" } }] },
  },
  {
    name: "arguments go before the environment",
    client: { environment: { SUNDIAL_API_KEY: "sdl_test_env", SUNDIAL_BASE_URL: "http://127.0.0.1:9" } },
    server: [okOrganization],
    calls: [read],
    expect: { ...ok, requests: [{ headers: { authorization: "Bearer sdl_test_1" } }] },
  },
  {
    name: "an environment of empty values is none",
    client: { apiKey: undefined, environment: { SUNDIAL_API_KEY: "  ", SUNDIAL_BASE_URL: "" } },
    calls: [read],
    expect: {
      outcomes: [{ error: { class: "SundialError", text: expect.stringContaining("SUNDIAL_API_KEY") } }],
      requests: 0,
    },
  },
  {
    name: "an empty key is refused, and none is taken from elsewhere in its place",
    client: { apiKey: "", environment: { SUNDIAL_API_KEY: "sdl_test_env" } },
    calls: [read],
    expect: {
      outcomes: [{ error: { class: "SundialError", text: expect.stringContaining("SUNDIAL_API_KEY") } }],
      requests: 0,
    },
  },
  ...["$URL/", "$URL/v1", "$URL/v1/", "$URL//"].map(
    (baseURL): ConformanceCase => ({
      name: `the address may be ${baseURL}`,
      client: { baseURL },
      server: [okOrganization],
      calls: [read],
      expect: { ...ok, requests: [{ path: "/v1/organization" }] },
    }),
  ),
  {
    name: "the address may have a path of its own",
    client: { baseURL: "$URL/gateway/v1" },
    server: [okOrganization],
    calls: [read],
    expect: { ...ok, requests: [{ path: "/gateway/v1/organization" }] },
  },
  {
    name: "what surrounds an address is no part of it",
    client: { baseURL: " $URL/v1\n" },
    server: [okOrganization],
    calls: [read],
    expect: { ...ok, requests: [{ path: "/v1/organization" }] },
  },
  ...["api.example.com", "not a url", "", "ftp://127.0.0.1", "$URL?x=1", "$URL/v1?", "$URL#top", "$URL/v1#"].map(
    (baseURL): ConformanceCase => ({
      name: `an address that is none is refused: "${baseURL}"`,
      client: { baseURL },
      calls: [read],
      expect: {
        outcomes: [{ error: { class: "SundialError", text: expect.stringContaining("base URL") } }],
        requests: 0,
      },
    }),
  ),
  {
    name: "the version of the client goes before that of the build, and that of the call before both",
    client: { version: "2025-11-05" },
    server: [okOrganization, okOrganization],
    calls: [read, { ...read, options: { version: "2026-04-15" } }],
    expect: {
      outcomes: [{}, {}],
      requests: [{ headers: { "sundial-version": "2025-11-05" } }, { headers: { "sundial-version": "2026-04-15" } }],
    },
  },
  {
    name: "headers of the client go with every call, those of the call go before them, null leaves one out",
    client: { headers: { "X-A": "1", "X-B": "1", "X-C": "1", Accept: null } },
    server: [okOrganization, okOrganization],
    calls: [{ ...read, options: { headers: { "x-b": "2", "x-c": null, Authorization: null } } }, read],
    expect: {
      outcomes: [{}, {}],
      requests: [
        { headers: { "x-a": "1", "x-b": "2", "x-c": null, authorization: null } },
        { headers: { "x-a": "1", "x-b": "1", "x-c": "1", authorization: "Bearer sdl_test_1" } },
      ],
    },
  },
  {
    name: "the version and the user agent can be replaced by headers, whatever their case",
    client: { headers: { "SUNDIAL-VERSION": "2025-11-05", "User-agent": "mine/1" } },
    server: [okOrganization],
    calls: [read],
    expect: { ...ok, requests: [{ headers: { "sundial-version": "2025-11-05", "user-agent": "mine/1" } }] },
  },
  {
    name: "a function gives the key, and is asked before every attempt",
    client: { apiKey: undefined, apiKeys: ["token_1", "token_2", "token_3"] },
    server: [problem(503), okOrganization, okOrganization],
    calls: [read, change],
    expect: {
      outcomes: [{}, {}],
      sleepsMs: [500],
      requests: ["token_1", "token_2", "token_3"].map((token) => ({ headers: { authorization: `Bearer ${token}` } })),
    },
  },
  {
    name: "what surrounds a key is no part of it",
    client: { apiKey: " \tsdl_test_1\r\n" },
    server: [okOrganization],
    calls: [read],
    expect: { ...ok, requests: [{ headers: { authorization: "Bearer sdl_test_1" } }] },
  },
  {
    name: "what surrounds a key that a function gives is no part of it either",
    client: { apiKey: undefined, apiKeys: [" token_1\n"] },
    server: [okOrganization],
    calls: [read],
    expect: { ...ok, requests: [{ headers: { authorization: "Bearer token_1" } }] },
  },
  {
    name: "a key of nothing but space is none",
    client: { apiKey: " \n" },
    calls: [read],
    expect: refused(expect.stringContaining("SUNDIAL_API_KEY")),
  },
  ...Object.entries(unsendables).flatMap(([why, key]): ConformanceCase[] => [
    { ...unsendable(`a key with ${why}`, "The API key"), client: { apiKey: key } },
    {
      ...unsendable(`a key of a function with ${why}`, "The API key"),
      client: { apiKey: undefined, apiKeys: [key] },
    },
    {
      ...unsendable(`a header with ${why}`, "The header `x-trace`"),
      calls: [{ ...change, options: { headers: { "x-trace": key } } }],
    },
    {
      ...unsendable(`a header of the client with ${why}`, "The header `x-trace`"),
      client: { headers: { "x-trace": key } },
    },
    {
      ...unsendable(`an idempotency key with ${why}`, "The header `idempotency-key`"),
      calls: [{ ...change, options: { idempotencyKey: key } }],
    },
  ]),
  ...([{ timeoutMs: 0 }, { timeoutMs: -1 }, { retriesMax: -1 }, { retriesMax: 1.5 }] as const).flatMap((options) => {
    const [name = ""] = Object.keys(options);
    const text = name === "timeoutMs" ? /timeout/ : /retries/;
    const bad = { expect: refused(expect.stringMatching(text)) };
    return [
      { name: `${JSON.stringify(options)} of the client is refused`, client: options, calls: [read], ...bad },
      { name: `${JSON.stringify(options)} of a call is refused`, calls: [{ ...read, options }], ...bad },
    ];
  }),
];
