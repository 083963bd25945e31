import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadCatalogue } from "./load-catalogue.ts";
import { priceTokens } from "./price-tokens.ts";
import type { ModelPrice } from "./types.ts";

const day = (date: string) => new Date(`${date}T00:00:00Z`);
const first = { input: 2_000_000n, cached: 500_000n, output: 8_000_000n };
const second = { input: 1_000_000n, cached: 250_000n, output: 4_000_000n };
const prices = [priceOf("2026-11-23", first), priceOf("2027-01-01", second)];

function priceOf(date: string, { input, cached, output }: typeof first): ModelPrice {
  return {
    effectiveFrom: day(date),
    inputPicodollars: input,
    cachedInputPicodollars: cached,
    outputPicodollars: output,
  };
}

const amount = fc.bigInt({ min: 0n, max: 10n ** 15n });
/** Cached tokens are part of the input tokens. */
const tokens = fc
  .record({ fresh: amount, cachedInputTokens: amount, outputTokens: amount })
  .map(({ fresh, ...rest }) => ({ ...rest, inputTokens: fresh + rest.cachedInputTokens }));
const instant = fc.date({ min: day("2026-01-01"), max: day("2028-01-01"), noInvalidDate: true });

describe("priceTokens", () => {
  it("prices cached input apart", () => {
    const used = { inputTokens: 100n, cachedInputTokens: 40n, outputTokens: 10n };
    expect(priceTokens(prices, used, day("2026-12-01"))).toBe(60n * 2_000_000n + 40n * 500_000n + 10n * 8_000_000n);
  });

  it.each([
    ["2026-12-31T23:59:59.999Z", first],
    ["2027-01-01T00:00:00.000Z", second],
    ["2020-01-01T00:00:00.000Z", first],
  ])("takes the price in force at %s", (at, { input }) => {
    expect(priceTokens(prices, { inputTokens: 1n, cachedInputTokens: 0n, outputTokens: 0n }, new Date(at))).toBe(input);
  });

  it("is additive: two calls at one instant cost what one call with the tokens of both costs", () => {
    fc.assert(
      fc.property(tokens, tokens, instant, (a, b, at) => {
        const both = {
          inputTokens: a.inputTokens + b.inputTokens,
          cachedInputTokens: a.cachedInputTokens + b.cachedInputTokens,
          outputTokens: a.outputTokens + b.outputTokens,
        };
        expect(priceTokens(prices, both, at)).toBe(priceTokens(prices, a, at) + priceTokens(prices, b, at));
      }),
    );
  });

  it("is never negative, costs nothing without tokens, and never more when more of the input was cached", () => {
    const catalogue = loadCatalogue().list();
    fc.assert(
      fc.property(fc.constantFrom(...catalogue), tokens, instant, (model, used, at) => {
        const cost = priceTokens(model.prices, used, at);
        expect(cost).toBeGreaterThanOrEqual(0n);
        expect(cost).toBeLessThanOrEqual(priceTokens(model.prices, { ...used, cachedInputTokens: 0n }, at));
        const none = { inputTokens: 0n, cachedInputTokens: 0n, outputTokens: 0n };
        expect(priceTokens(model.prices, none, at)).toBe(0n);
      }),
    );
  });
});
