import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDeprecation } from "./read-deprecation.ts";

const firstSeenAt = new Date("2026-11-23T12:00:00Z");
const url = "https://api.test/v1/chat/completions?x=1";
const read = (headers: Record<string, string>) =>
  readDeprecation({ headers: new Headers(headers), method: "POST", url }, firstSeenAt);

describe("the thing", () => {
  it("is the version of the answer, with what the links without an anchor say", () => {
    const links = [
      '<https://api.test/v1/models/sundial-2>; rel="successor-version"; anchor="https://api.test/v1/models/sundial-0"',
      '<https://portal.test/versions/2025-03-12>; rel="deprecation"; type="text/html"',
      '<https://portal.test/versions/upgrade/2025-03-12/2026-11-23>; rel="sunset"; type="text/html"',
      '<https://portal.test/versions/2026-11-23>; rel="successor-version"; type="text/html"',
    ];
    const headers = {
      "sundial-version": "2025-03-12",
      deprecation: "@1767225600",
      sunset: "Wed, 30 Jun 2027 00:00:00 GMT",
      link: links.join(", "),
    };
    expect(read(headers)).toEqual({
      thing: "version 2025-03-12",
      kind: "version",
      deprecatedAt: new Date("2026-01-01T00:00:00Z"),
      sunsetAt: new Date("2027-06-30T00:00:00Z"),
      successor: { url: "https://portal.test/versions/2026-11-23", name: "2026-11-23" },
      url: "https://portal.test/versions/2025-03-12",
      firstSeenAt,
    });
  });

  it("is what the anchor of the successor names, with the links of the same anchor", () => {
    const anchor = 'anchor="/v1/models/sundial%2F0"';
    const links = [
      `<sundial-2>; rel="successor-version"; ${anchor}`,
      '</other>; rel="deprecation"; anchor="/v1/models/other"',
      `</docs/models>; rel="sunset"; ${anchor}`,
      '</next>; rel="next"',
    ];
    const found = read({ "sundial-version": "2026-11-23", deprecation: "@1", link: links.join(", ") });
    expect(found).toMatchObject({
      thing: "model sundial/0",
      kind: "model",
      successor: { url: "https://api.test/v1/chat/sundial-2", name: "sundial-2" },
      url: "https://api.test/docs/models",
    });
    const other = read({ deprecation: "@1", link: '</v2/x>; rel=successor-version; anchor="/v1/x?y"' });
    expect(other).toMatchObject({ thing: "operation /v1/x", kind: "operation" });
  });

  it("is the operation when nothing else is named", () => {
    expect(read({ sunset: "soon" })).toEqual({
      thing: "operation POST /v1/chat/completions",
      kind: "operation",
      deprecatedAt: undefined,
      sunsetAt: undefined,
      successor: undefined,
      url: undefined,
      firstSeenAt,
    });
  });
});

describe("dates", () => {
  it.each([
    ["@1688169599", "2023-06-30T23:59:59.000Z"],
    ['@1688169599;note="x", @1', "2023-06-30T23:59:59.000Z"],
    [" @-1 ", "1969-12-31T23:59:59.000Z"],
    ["Fri, 30 Jun 2023 23:59:59 GMT", "2023-06-30T23:59:59.000Z"],
    ["Fri, 30 Jun 2023 23:59:59 GMT, Sat, 01 Jul 2023 00:00:00 GMT", "2023-06-30T23:59:59.000Z"],
    ["true", undefined],
    ["@", undefined],
    ["@1688169599.5", undefined],
    ["@999999999999999", undefined],
    ["Fri, 99 Foo 2023 23:59:59 GMT", undefined],
    ["2023-06-30", undefined],
    ["1688169599", undefined],
  ])("%s", (text, expected) => {
    const { deprecatedAt, sunsetAt } = read({ deprecation: text, sunset: text });
    expect([deprecatedAt?.toISOString(), sunsetAt?.toISOString()]).toEqual([expected, expected]);
  });
});

it("never throws, whatever the headers say", () => {
  const text = fc.string({ unit: fc.constantFrom(...'<>";,=%@ /:aGMT019relanchor\\'.split("")), maxLength: 80 });
  const link = fc.tuple(text, text).map(([to, anchor]) => `<${to}>; rel=successor-version; anchor="${anchor}"`);
  fc.assert(
    fc.property(text, fc.oneof(text, link), (date, links) => {
      expect(read({ deprecation: date, sunset: date, link: links }).thing).not.toBe("");
    }),
  );
});
