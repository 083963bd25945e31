import { describe, expect, it } from "vitest";
import { readCount, readMonthOfUse } from "./read-month-of-use.ts";

const models = ["sundial-1", "sundial-embed-1"];
const read = (query: string) => readMonthOfUse(new URLSearchParams(query), models, "sundial-1");

describe("readCount", () => {
  it.each<[string, bigint | null]>([
    ["2,000,000", 2_000_000n],
    ["2 000 000", 2_000_000n],
    ["1.5M", 1_500_000n],
    ["500k", 500_000n],
    ["3b", 3_000_000_000n],
    ["", 0n],
    ["999999999999999", 999_999_999_999_999n],
    ["1000000000000000", null],
    ["999999b", 999_999_000_000_000n],
    ["1.2345k", null],
    ["1,5M", null],
    ["20,00", null],
    ["-1", null],
    ["abc", null],
  ])("reads %j as %s", (text, count) => {
    expect(readCount(text)).toBe(count);
  });
});

describe("readMonthOfUse", () => {
  it("begins with a usual month", () => {
    expect(read("").month).toMatchObject({ model: "sundial-1", tokens: { input: 5_000_000n }, seats: 3 });
  });

  it("keeps what was typed, and says what is wrong with it at its field", () => {
    const view = read("model=sundial-embed-1&embedding=lots&seats=20000");
    expect(view.month).toMatchObject({ model: "sundial-embed-1", tokens: { embedding: 0n }, seats: 10_000 });
    expect(view.typed.embedding).toBe("lots");
    expect(Object.keys(view.problems)).toEqual(["embedding", "seats"]);
  });

  it("takes an emptied field as nothing, and an unknown model as the usual one", () => {
    expect(read("model=gpt&input=").month).toMatchObject({ model: "sundial-1", tokens: { input: 0n } });
  });
});
