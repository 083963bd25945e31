import { describe, expect, it } from "vitest";
import { hashSecret, parsePeppers } from "./hash-secret.ts";

const a = "00".repeat(32);
const b = "ff".repeat(32);

describe("parsePeppers", () => {
  it("puts the highest version first, whatever the order", () => {
    expect(parsePeppers(`1:${a}, 10:${b},2:${a}`).map(({ version }) => version)).toEqual([10, 2, 1]);
  });

  it.each(["", "1", `1:${a.slice(2)}`, `x:${a}`, `1:${a},1:${b}`, `1:${a},`])(
    "refuses %j without quoting it",
    (text) => {
      expect(() => parsePeppers(text)).toThrow(RangeError);
      expect(() => parsePeppers(text)).not.toThrow(a);
    },
  );
});

describe("hashSecret", () => {
  it("depends on the pepper", () => {
    const [two, one] = parsePeppers(`1:${a},2:${b}`);
    expect(one && hashSecret("x", one)).not.toEqual(hashSecret("x", two));
    expect(hashSecret("x", two)).toHaveLength(32);
  });
});
