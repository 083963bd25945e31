import fc from "fast-check";
import { expect, it } from "vitest";
import { parseLinks } from "./parse-links.ts";

const toPlain = (header: string) =>
  parseLinks(header).map(({ target, params }) => ({ target, ...Object.fromEntries(params) }));

it.each([
  ["", []],
  ["<https://a.test/x>", [{ target: "https://a.test/x" }]],
  [
    '<https://a.test/1>; rel="deprecation"; type="text/html", </2>;rel=sunset',
    [
      { target: "https://a.test/1", rel: "deprecation", type: "text/html" },
      { target: "/2", rel: "sunset" },
    ],
  ],
  ["</a,b;c>; rel=next", [{ target: "/a,b;c", rel: "next" }]],
  [
    String.raw`</a>; title="one, \"two\"; three" ; REL = "x y" , </b>`,
    [{ target: "/a", title: 'one, "two"; three', rel: "x y" }, { target: "/b" }],
  ],
  ["</a>; rel=first; rel=second; crossorigin", [{ target: "/a", rel: "first", crossorigin: "" }]],
  [",, </a>;; rel=x,,</b>", [{ target: "/a", rel: "x" }, { target: "/b" }]],
  ['no link, <unclosed; rel="x", rel=y', []],
  ['</a>; title="unclosed, </b>; rel=x', [{ target: "/a", title: "unclosed, </b>; rel=x" }]],
])("%s", (header, expected) => {
  expect(toPlain(header)).toEqual(expected);
});

it("gives back what was written", () => {
  const param = fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ unit: "grapheme-ascii" }));
  const link = fc.record({
    target: fc.stringMatching(/^[a-z/,;?="]{0,8}$/),
    params: fc.uniqueArray(param, { selector: ([name]) => name, maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(link, { maxLength: 3 }), (links) => {
      const quote = (value: string) => `"${value.replace(/["\\]/g, "\\$&")}"`;
      const write = ({ target, params }: (typeof links)[number]) =>
        [`<${target}>`, ...params.map(([name, value]) => `${name}=${quote(value)}`)].join("; ");
      expect(toPlain(links.map(write).join(", "))).toEqual(
        links.map(({ target, params }) => ({ target, ...Object.fromEntries(params) })),
      );
    }),
  );
});

it("takes anything, in time that grows with its length", () => {
  fc.assert(fc.property(fc.string(), (header) => void parseLinks(header)));
  for (const piece of ["<", '"', '\\"', ";", "<>;=", " ", "<a>;a="])
    expect(() => parseLinks(piece.repeat(200_000))).not.toThrow();
});
