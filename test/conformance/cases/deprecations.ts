import { json, problem } from "@sundial/sdk/testing";
import { expect } from "vitest";
import type { ConformanceCase } from "../conformance-case.ts";
import { organization, read } from "./samples.ts";

const portal = "https://portal.test";
const since = 1789171200; // 2026-09-12
const sunset = "Fri, 12 Mar 2027 00:00:00 GMT";
const hook = { onDeprecation: true as const };
const stands = "2026-11-23T12:00:00.000Z";
const ok = { outcomes: [{ value: organization }] };

const linksOf = (version: string) =>
  [
    `<${portal}/docs/versions/${version}>; rel="deprecation"; type="text/html"`,
    `<${portal}/docs/versions/2026-11-23>; rel="successor-version"; type="text/html"`,
  ].join(", ");

/** What our API sends with every answer of a version that is deprecated. */
const headersOf = (version: string, changes: Record<string, string> = {}) => ({
  "sundial-version": version,
  deprecation: `@${since}`,
  sunset,
  link: linksOf(version),
  ...changes,
});

const recordOf = (version: string) => ({
  thing: `version ${version}`,
  kind: "version",
  deprecatedAt: "2026-09-12T00:00:00.000Z",
  sunsetAt: "2027-03-12T00:00:00.000Z",
  successor: { url: `${portal}/docs/versions/2026-11-23`, name: "2026-11-23" },
  url: `${portal}/docs/versions/${version}`,
  firstSeenAt: stands,
});

const answer = (headers: Record<string, string>) => json(200, organization, headers);

function seen(name: string, headers: Record<string, string>, record: object): ConformanceCase {
  return {
    name,
    client: hook,
    server: [answer(headers)],
    calls: [read],
    expect: { ...ok, requests: 1, deprecations: [record], deprecationCalls: [record] },
  };
}

const member = 'anchor="https://api.test/v1/chat/completions#messages%5B%5D.user"';
const anchored = (id: string) => `anchor="https://api.test/v1/models/${id}"`;

/** How a client hears of what will end, and how it passes that on. */
export const deprecations: readonly ConformanceCase[] = [
  seen("the headers of a version are read", headersOf("2025-01-01"), recordOf("2025-01-01")),
  seen(
    "a model is named by the anchor of its links",
    {
      "sundial-version": "2026-11-23",
      sunset,
      link: `<https://api.test/v1/models/sundial-2>; rel="successor-version"; ${anchored("sundial-0")}`,
    },
    {
      thing: "model sundial-0",
      kind: "model",
      sunsetAt: "2027-03-12T00:00:00.000Z",
      successor: { url: "https://api.test/v1/models/sundial-2", name: "sundial-2" },
    },
  ),
  seen(
    "of a model and a version that both end, the one whose links come first is named",
    {
      "sundial-version": "2025-03-12",
      deprecation: `@${since}`,
      sunset,
      link: [
        `<${portal}/models/sundial-0>; rel="deprecation"; ${anchored("sundial-0")}`,
        `<${portal}/docs/moving>; rel="sunset"; ${anchored("sundial-0")}`,
        `<${portal}/versions/2026-11-23>; anchor="${portal}/versions/2025-03-12"; rel="successor-version"`,
      ].join(", "),
    },
    {
      thing: "model sundial-0",
      kind: "model",
      deprecatedAt: "2026-09-12T00:00:00.000Z",
      sunsetAt: "2027-03-12T00:00:00.000Z",
      successor: undefined,
      url: `${portal}/models/sundial-0`,
    },
  ),
  seen(
    "a member of a request is named by the fragment of its anchor, and its successor by the title",
    {
      "sundial-version": "2026-11-23",
      sunset,
      link: [
        `<https://portal.test/docs/deprecations#user>; rel="sunset"; ${member}`,
        `<https://portal.test/docs/deprecations#user>; rel="successor-version"; title="safety_identifier"; ${member}`,
      ].join(", "),
    },
    {
      thing: "field messages[].user of /v1/chat/completions",
      kind: "field",
      sunsetAt: "2027-03-12T00:00:00.000Z",
      successor: { url: "https://portal.test/docs/deprecations#user", name: "safety_identifier" },
    },
  ),
  seen(
    "a date may have parameters",
    headersOf("2025-01-02", { deprecation: `@${since};a=1;b="x, y"` }),
    recordOf("2025-01-02"),
  ),
  seen(
    "a date may be of the older drafts",
    headersOf("2025-01-03", { deprecation: "Sat, 12 Sep 2026 00:00:00 GMT" }),
    recordOf("2025-01-03"),
  ),
  seen(
    "the weekday of a date does not matter",
    headersOf("2025-01-04", { sunset: "Mon, 12 Mar 2027 00:00:00 GMT" }),
    recordOf("2025-01-04"),
  ),
  seen("a date before 1970 is one", headersOf("2025-01-05", { deprecation: "@-86400" }), {
    ...recordOf("2025-01-05"),
    deprecatedAt: "1969-12-31T00:00:00.000Z",
  }),
  ...["true", "?1", "soon", "@", "@x", "@99999999999999999999", "1789171200"].map((value, index) =>
    seen(
      `a Deprecation that cannot be read breaks nothing: ${value}`,
      headersOf(`2025-02-0${index}`, { deprecation: value }),
      { ...recordOf(`2025-02-0${index}`), deprecatedAt: undefined },
    ),
  ),
  ...["never", "2027-03-12", "Fri, 12 Foo 2027 00:00:00 GMT"].map((value, index) =>
    seen(`a Sunset that cannot be read breaks nothing: ${value}`, headersOf(`2025-03-0${index}`, { sunset: value }), {
      ...recordOf(`2025-03-0${index}`),
      sunsetAt: undefined,
    }),
  ),
  seen(
    "links may have commas and semicolons inside, several relations, and any case",
    headersOf("2025-01-06", {
      link: `<${portal}/a,b;c>; title="x, y; rel=\\"sunset\\""; REL="help Deprecation", <${portal}/v/2026-11-23>;rel=successor-version`,
    }),
    {
      ...recordOf("2025-01-06"),
      url: `${portal}/a,b;c`,
      successor: { url: `${portal}/v/2026-11-23`, name: "2026-11-23" },
    },
  ),
  seen(
    "without a link for the deprecation that for the end counts",
    headersOf("2025-01-07", { link: `<${portal}/ends>; rel="sunset"` }),
    { ...recordOf("2025-01-07"), successor: undefined, url: `${portal}/ends` },
  ),
  ...["<", "nonsense", `<${portal}>`, `<${portal}>; rel`, ",,;;<>", `<${portal}>; rel="deprecation`].map(
    (link, index) => ({
      name: `links that cannot be read break nothing: ${link}`,
      client: hook,
      server: [answer(headersOf(`2025-04-0${index}`, { link }))],
      calls: [read],
      expect: {
        ...ok,
        requests: 1,
        deprecations: [{ thing: `version 2025-04-0${index}`, sunsetAt: "2027-03-12T00:00:00.000Z" }],
      },
    }),
  ),
  {
    name: "an error tells of it too",
    client: { ...hook, retriesMax: 0 },
    server: [problem(404, {}, headersOf("2025-01-08"))],
    calls: [read],
    expect: {
      outcomes: [{ error: { class: "NotFoundError" } }],
      requests: 1,
      deprecations: [recordOf("2025-01-08")],
      deprecationCalls: [recordOf("2025-01-08")],
    },
  },
  {
    name: "the hook is called once a thing, and all things are listed in order",
    client: hook,
    server: ["2025-01-09", "2025-01-09", "2025-01-10", "2025-01-09"].map((version) => answer(headersOf(version))),
    calls: [read, read, read, read],
    expect: {
      outcomes: [{}, {}, {}, {}],
      requests: 4,
      deprecations: [recordOf("2025-01-09"), recordOf("2025-01-10")],
      deprecationCalls: [recordOf("2025-01-09"), recordOf("2025-01-10")],
    },
  },
  {
    name: "without a hook there is a warning with dates, successor and link, once a thing",
    server: [answer(headersOf("2025-01-11")), answer(headersOf("2025-01-11"))],
    calls: [read, read],
    expect: {
      outcomes: [{}, {}],
      requests: 2,
      deprecations: [recordOf("2025-01-11")],
      warnings: [
        {
          type: "SundialDeprecationWarning",
          text: expect.stringMatching(
            /version 2025-01-11 .*2026-09-12.*2027-03-12.*2026-11-23.*https:\/\/portal\.test\/docs\/versions\/2025-01-11/i,
          ),
        },
      ],
    },
  },
  {
    name: "another client of the process does not warn again, but knows of it",
    server: [answer(headersOf("2025-01-11"))],
    calls: [read],
    expect: { ...ok, requests: 1, deprecations: [recordOf("2025-01-11")], warnings: [] },
  },
  {
    name: "a hook is told although the process was warned already",
    client: hook,
    server: [answer(headersOf("2025-01-11"))],
    calls: [read],
    expect: { ...ok, requests: 1, deprecationCalls: [recordOf("2025-01-11")] },
  },
  {
    name: "links alone are no deprecation",
    server: [answer({ link: linksOf("2025-01-12") })],
    calls: [read],
    expect: { ...ok, requests: 1, deprecations: [] },
  },
  {
    name: "a Deprecation that says no is none",
    client: hook,
    server: [answer({ "sundial-version": "2025-01-13", deprecation: "?0" }), answer({ deprecation: " ?0 " })],
    calls: [read, read],
    expect: { outcomes: [{}, {}], requests: 2, deprecations: [], deprecationCalls: [] },
  },
  seen("an end beside a Deprecation that says no is one", headersOf("2025-01-14", { deprecation: "?0" }), {
    ...recordOf("2025-01-14"),
    deprecatedAt: undefined,
  }),
  {
    name: "a thing without version and anchor is named by method and path, without the query",
    client: hook,
    server: [answer({ sunset }), answer({ sunset })],
    calls: [{ ...read, options: { query: { a: "1" } } }, read],
    expect: {
      outcomes: [{}, {}],
      requests: 2,
      deprecationCalls: [{ thing: "operation GET /v1/organization", kind: "operation" }],
    },
  },
  {
    name: "what the hook throws breaks no call, and is logged",
    client: { throws: "onDeprecation", logLevel: "warn" },
    server: [answer(headersOf("2025-01-15")), problem(404, {}, headersOf("2025-01-16"))],
    calls: [read, read],
    expect: {
      outcomes: [{ value: organization }, { error: { class: "NotFoundError" } }],
      requests: 2,
      deprecationCalls: [recordOf("2025-01-15"), recordOf("2025-01-16")],
      logs: [
        { level: "warn", text: expect.stringContaining("version 2025-01-15") },
        { level: "warn", text: expect.stringContaining("of the program's own") },
        { level: "warn", text: expect.stringContaining("version 2025-01-16") },
        { level: "warn", text: expect.stringContaining("of the program's own") },
        { level: "error", text: expect.stringContaining("code_404") },
      ],
    },
  },
];
