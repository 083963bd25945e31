import fc from "fast-check";

/** Text of any language, with everything that can be stored: neither NUL nor half of a surrogate pair. */
export function text(minLength: number, maxLength: number): fc.Arbitrary<string> {
  const plain = fc.string({ minLength, maxLength, unit: "grapheme-ascii" });
  const wide = fc.string({ minLength, maxLength: Math.max(minLength, Math.floor(maxLength / 8)), unit: "grapheme" });
  const fits = (value: string) => !value.includes("\u0000") && value.isWellFormed() && value.length <= maxLength;
  return fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: wide.filter(fits) });
}

/** Any JSON. */
export function anyJson(depth: number): fc.Arbitrary<unknown> {
  return fc.jsonValue({ maxDepth: depth, noUnicodeString: false });
}

const numbers = [0, -0, -1, 0.5, 1e21, -1e308, 2 ** 31, 2 ** 53, 2 ** 53 + 2, Number.MIN_VALUE];
const strings = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\u202e\u200b\ufeff",
  "\r\nSet-Cookie: a=b",
  "'; drop table api_keys; --",
  "../../../etc/passwd",
  "{{7*7}}",
  "%00%ff%",
  "null",
  "-1",
  "1e400",
  "9".repeat(60),
  "2026-02-30T00:00:00Z",
  "+275760-09-13T00:00:00.001Z",
  "é".repeat(500),
  "x".repeat(5_000),
];

/** Texts that programs tend to trip over. */
export const hostileString: fc.Arbitrary<string> = fc.constantFrom(...strings);

/** Values that programs tend to trip over. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { "": null }),
  fc.constantFrom(...numbers),
  fc.constantFrom(...strings),
  fc.string({ unit: "binary", maxLength: 20 }),
  anyJson(2),
  fc.integer({ min: 2, max: 400 }).map(nest),
  fc.constantFrom("__proto__", "constructor", "toString").map((name) => JSON.parse(`{"${name}":{"isAdmin":true}}`)),
);

/** Text for places outside of a body. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...strings).filter((value) => value.isWellFormed()),
  fc.string({ maxLength: 30 }),
  fc.constantFrom("true", "[]", "{}", "0x10", " 5 ", "5.0", "1e1", "undefined", "NaN", "Infinity", "100", "101", "0"),
);

function nest(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = level % 2 ? [value] : { a: value };
  return value;
}
