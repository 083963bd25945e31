import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PriceRow, TokenClass } from "../pricing/types.ts";
import { priceBookOf } from "../testing/price-book-of.ts";
import { day } from "../testing/sample-catalogue.ts";
import { priceStretchesOf } from "./price-stretches-of.ts";
import { rateCalls } from "./rate-calls.ts";
import { rateSegment } from "./rate-segment.ts";
import type { CallUsage, RatedTokens, UsageSum } from "./types.ts";

const start = day("2026-04-01");
const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const minutesMax = 30 * 24 * 60;
const period = { index: 0, start, end: at(minutesMax) };
const segment = { period, start: at(0), end: at(20_000), plan: "test" };
const change = at(7_000);

function rowsOf(model: string, tokenClass: TokenClass, included: bigint): PriceRow[] {
  const common = { plan: "test", model, tokenClass, includedTokens: included };
  const id = `price_test_${model}_${tokenClass}`;
  return [
    { ...common, id: `${id}_1`, effectiveFrom: day("2026-01-01"), effectiveUntil: change, picodollars: 400n },
    { ...common, id: `${id}_2`, effectiveFrom: change, effectiveUntil: null, picodollars: 700n },
  ];
}

const prices = priceBookOf([
  ...rowsOf("chat", "input", 10_000n),
  ...rowsOf("chat", "cached_input", 0n),
  ...rowsOf("chat", "output", 2n ** 63n - 1n),
  ...rowsOf("embed", "embedding", 500n),
]);
const terms = { segment, prices, batchDiscountPercent: 50 };

const call = (id: string, minutes: number, input: bigint): CallUsage => ({
  id,
  at: at(minutes),
  model: "chat",
  tokens: new Map([["input", input]]),
});

describe("rateCalls", () => {
  // 20,000 of 43,200 minutes: 4,629.63 of 10,000 tokens, rounded up.
  const included = 4_630n;

  it("gives the included tokens to the calls in order of time, then of id", () => {
    const rated = rateCalls({ ...terms, calls: [call("b", 5, 100n), call("c", 1, 4_600n), call("a", 5, 20n)] });
    expect(rated.map(({ id, parts }) => [id, parts[0]?.includedTokens, parts[0]?.chargedTokens])).toEqual([
      ["c", 4_600n, 0n],
      ["a", 20n, 0n],
      ["b", 10n, 90n],
    ]);
    expect(rated.at(-1)?.amount).toBe(90n * 400n);
  });

  it("takes the price of the call's instant", () => {
    const usedBefore = [{ model: "chat", tokenClass: "input", tokens: included } as const];
    const rated = rateCalls({ ...terms, usedBefore, calls: [call("a", 6_999, 1n), call("b", 7_000, 1n)] });
    expect(rated.map(({ amount, parts }) => [parts[0]?.priceId, amount])).toEqual([
      ["price_test_chat_input_1", 400n],
      ["price_test_chat_input_2", 700n],
    ]);
  });

  it("goes on from what was used before", () => {
    const calls = [call("a", 1, 3_000n), call("b", 2, 3_000n), call("c", 3, 3_000n)];
    const [, ...rest] = rateCalls({ ...terms, calls });
    const usedBefore = [{ model: "chat", tokenClass: "input", tokens: 3_000n } as const];
    expect(rateCalls({ ...terms, calls: calls.slice(1), usedBefore })).toEqual(rest);
  });

  it("refuses calls outside of the segment", () => {
    expect(() => rateCalls({ ...terms, calls: [call("a", 20_000, 1n)] })).toThrow("the call a is not of the segment");
    expect(() => rateCalls({ ...terms, calls: [call("a", -1, 1n)] })).toThrow("the call a is not of the segment");
  });

  it("refuses a model without a price, and tokens below zero", () => {
    expect(() => rateCalls({ ...terms, calls: [{ ...call("a", 1, 1n), model: "other" }] })).toThrow(
      "has no price for other",
    );
    expect(() => rateCalls({ ...terms, calls: [call("a", 1, -1n)] })).toThrow("below zero");
  });

  it("sums to what the segment is rated at, price by price, to the picodollar", () => {
    fc.assert(
      fc.property(fc.array(randomCall, { maxLength: 40 }), (drawn) => {
        const calls = drawn.map((one, i) => ({ ...one, id: `req_${i}` }));
        const rated = rateCalls({ ...terms, calls });
        const lines = rateSegment({ ...terms, usage: sumByStretch(calls) });
        const parts = rated.flatMap((one) => {
          const batch = calls.find(({ id }) => id === one.id)?.batch ?? false;
          return one.parts.map((part) => ({ ...part, batch }));
        });
        for (const line of lines) {
          const own = parts.filter((part) => part.priceId === line.priceId && part.batch === line.batch);
          expect(sumOf(own, "amount")).toBe(line.amount);
          expect(sumOf(own, "includedTokens")).toBe(line.includedTokens);
          expect(sumOf(own, "tokens")).toBe(line.tokens);
        }
        const total = rated.reduce((sum, { amount }) => sum + amount, 0n);
        expect(total).toBe(sumOf(lines, "amount"));
      }),
      { numRuns: 500 },
    );
  });
});

const count = fc.oneof(
  fc.bigInt({ min: 0n, max: 3_000n }),
  fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }),
  fc.constant(0n),
);
const minute = fc.oneof(fc.integer({ min: 0, max: 19_999 }), fc.constantFrom(0, 6_999, 7_000, 7_001, 19_999)).map(at);
const chatTokens = fc.tuple(count, count, count).map(
  ([input, cached, output]): ReadonlyMap<TokenClass, bigint> =>
    new Map([
      ["input", input],
      ["cached_input", cached],
      ["output", output],
    ]),
);
const embeddingTokens = count.map((tokens): ReadonlyMap<TokenClass, bigint> => new Map([["embedding", tokens]]));
const randomCall = fc.oneof(
  fc.record({ at: minute, model: fc.constant("chat"), tokens: chatTokens, batch: fc.boolean() }),
  fc.record({ at: minute, model: fc.constant("embed"), tokens: embeddingTokens, batch: fc.boolean() }),
);

/** What a query over roll-ups gives: sums between the instants at which prices change. */
function sumByStretch(calls: readonly CallUsage[]): UsageSum[] {
  return priceStretchesOf(segment, prices).flatMap((stretch) =>
    calls
      .filter((one) => stretch.start <= one.at && one.at < stretch.end)
      .flatMap(({ model, tokens, batch }) =>
        [...tokens].map(([tokenClass, sum]) => ({
          model,
          tokenClass,
          priceId: prices.priceAt("test", model, tokenClass, stretch.start)?.id ?? "",
          tokens: sum,
          batch: batch ?? false,
        })),
      ),
  );
}

function sumOf(rated: readonly RatedTokens[], member: "amount" | "includedTokens" | "tokens"): bigint {
  return rated.reduce((sum, one) => sum + one[member], 0n);
}

describe("priceStretchesOf", () => {
  it("cuts the segment where a price of its plan changes, and only inside of it", () => {
    const stretches = (from: number, until: number) =>
      priceStretchesOf({ ...segment, start: at(from), end: at(until) }, prices).map((one) => [one.start, one.end]);
    expect(stretches(0, 20_000)).toEqual([
      [at(0), change],
      [change, at(20_000)],
    ]);
    expect(stretches(7_000, 20_000)).toEqual([[change, at(20_000)]]);
    expect(stretches(0, 7_000)).toEqual([[at(0), change]]);
  });
});
