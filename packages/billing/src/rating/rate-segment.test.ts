import { describe, expect, it } from "vitest";
import type { Segment } from "../periods/types.ts";
import type { PriceBook, PriceRow } from "../pricing/types.ts";
import { createDice, type Dice } from "../testing/dice.ts";
import { priceBookOf } from "../testing/price-book-of.ts";
import { rateWithRationals } from "../testing/rate-with-rationals.ts";
import { rational } from "../testing/rational.ts";
import { day } from "../testing/sample-catalogue.ts";
import { rateSegment } from "./rate-segment.ts";
import { toCents } from "./to-cents.ts";
import type { UsageSum } from "./types.ts";

const start = day("2026-04-01");
const days = (count: number) => new Date(start.getTime() + count * 86_400_000);
const period = { index: 3, start, end: days(30) };
const whole: Segment = { period, start, end: period.end, plan: "test" };
const key = { plan: "test", model: "chat", tokenClass: "input" } as const;

function row(from: Date, picodollars: bigint, changes: Partial<PriceRow> = {}): PriceRow {
  const id = `price_${from.toISOString()}_${changes.tokenClass ?? "input"}`;
  return { ...key, id, effectiveFrom: from, effectiveUntil: null, picodollars, includedTokens: 0n, ...changes };
}

const used = ({ id, model, tokenClass }: PriceRow, tokens: bigint, batch = false): UsageSum => ({
  model,
  tokenClass,
  priceId: id,
  tokens,
  batch,
});

describe("rateSegment", () => {
  const first = row(day("2026-01-01"), 10n, { effectiveUntil: days(10), includedTokens: 100n });
  const second = row(days(10), 20n, { includedTokens: 100n });
  const prices = priceBookOf([first, second]);
  const charged = (usage: readonly UsageSum[], segment = whole) =>
    rateSegment({ segment, prices, usage, batchDiscountPercent: 50 }).map((one) => [
      one.priceId,
      one.includedTokens,
      one.amount,
    ]);

  it("takes the included tokens off in order of time, whatever the order of the sums", () => {
    const sums = [used(second, 50n), used(first, 80n)];
    const expected = [
      [first.id, 80n, 0n],
      [second.id, 20n, 600n],
    ];
    expect(charged(sums)).toEqual(expected);
    expect(charged(sums.toReversed())).toEqual(expected);
  });

  it("adds sums of the same price up, and leaves out those of nothing", () => {
    expect(charged([used(first, 70n), used(first, 40n), used(second, 0n)])).toEqual([[first.id, 100n, 100n]]);
  });

  it("includes what the price at the segment's start says, prorated and rounded up", () => {
    const late = { ...whole, start: days(9.5) };
    // 20.5 of 30 days: 68.33 of 100 tokens.
    expect(charged([used(second, 100n)], late)).toEqual([[second.id, 69n, 620n]]);
    const changed = row(days(10), 20n, { includedTokens: 5_000n });
    const [line] = rateSegment({ segment: whole, prices: priceBookOf([first, changed]), usage: [used(changed, 150n)] });
    expect(line?.includedTokens).toBe(100n);
  });

  it("charges batch calls from their first token, at the batch price", () => {
    expect(charged([used(first, 150n), used(first, 30n, true)])).toEqual([
      [first.id, 100n, 500n],
      [first.id, 0n, 150n],
    ]);
  });

  it("says when each price was in force", () => {
    const rated = rateSegment({
      segment: { ...whole, start: days(5), end: days(20) },
      prices,
      usage: [used(first, 1n), used(second, 1n)],
    });
    expect(rated.map((one) => [one.start, one.end])).toEqual([
      [days(5), days(10)],
      [days(10), days(20)],
    ]);
  });

  it("refuses prices of others, tokens below zero, and a batch without its discount or with a fraction", () => {
    const other = { ...used(first, 1n), model: "other" };
    expect(() => charged([other])).toThrow("has no price");
    expect(() => charged([{ ...used(first, 1n), priceId: "price_none" }])).toThrow("has no price price_none");
    expect(() => charged([used(first, -1n)])).toThrow("below zero");
    const batch = [used(first, 1n, true)];
    expect(() => rateSegment({ segment: whole, prices, usage: batch })).toThrow("needs the batch discount");
    expect(() => rateSegment({ segment: whole, prices, usage: batch, batchDiscountPercent: 33 })).toThrow("fraction");
  });
});

/** A million by `RATING_CASES=1000000`. */
const cases = Number(process.env.RATING_CASES ?? 50_000);
const seed = Number(process.env.RATING_SEED ?? 20_261_126);
const discounts = [0, 10, 12.5, 50, 100] as const;

interface RandomCase {
  readonly segment: Segment;
  readonly prices: PriceBook;
  readonly usage: readonly UsageSum[];
  readonly batchDiscountPercent: number;
  readonly rows: readonly PriceRow[];
}

function drawCase(dice: Dice): RandomCase {
  const seconds = 86_400 * dice.integer(28, 31);
  const from = dice.integer(0, seconds - 1);
  const until = dice.pick([seconds, dice.integer(from + 1, seconds)]);
  const at = (second: number) => new Date(start.getTime() + second * 1000);
  const drawn = { index: 0, start, end: at(seconds) };
  const segment = { period: drawn, start: at(from), end: at(until), plan: "test" };
  const includedTokens = dice.count();
  const rows = Array.from({ length: dice.integer(1, 3) }, (_, i) =>
    // Multiples of 1,000, so that every discount gives whole picodollars; odd multiples of a half cent tie.
    row(
      i === 0 ? day("2026-01-01") : at(from + i),
      dice.pick([0n, 5_000_000_000n, 1000n * BigInt(dice.integer(0, 20_000))]),
      { includedTokens },
    ),
  );
  const usage = rows.flatMap((one) => [
    used(one, dice.count()),
    used(one, dice.integer(0, 3) === 0 ? dice.count() : 0n, true),
  ]);
  return { segment, prices: priceBookOf(rows), usage, batchDiscountPercent: dice.pick(discounts), rows };
}

/** The case's lines by the second implementation, those of nothing left out. */
function expectedLines({ segment, usage, rows, batchDiscountPercent }: RandomCase): string[] {
  const secondsOf = (span: { start: Date; end: Date }) => BigInt((span.end.getTime() - span.start.getTime()) / 1000);
  const tokensOf = ({ id }: PriceRow, batch: boolean) =>
    usage.find((one) => one.priceId === id && one.batch === batch)?.tokens ?? 0n;
  const lines = rateWithRationals({
    includedPerMonth: rows[0]?.includedTokens ?? 0n,
    periodSeconds: secondsOf(segment.period),
    segmentSeconds: secondsOf(segment),
    steps: rows.map((one) => ({
      usdPerToken: rational(one.picodollars, 10n ** 12n),
      tokens: tokensOf(one, false),
      batchTokens: tokensOf(one, true),
      batchDiscount: rational(BigInt(batchDiscountPercent * 10), 1000n),
    })),
  });
  return lines.flatMap(({ charged, usd, cents }, i) =>
    usage[i]?.tokens === 0n ? [] : [`${charged.n}/${charged.d} ${usd.n}/${usd.d} ${cents}`],
  );
}

it(`differs from a second implementation with fractions in none of ${cases} random cases (seed ${seed})`, {
  timeout: 600_000,
}, () => {
  const dice = createDice(seed);
  let differences = 0;
  let ties = 0;
  for (let count = 0; count < cases; count++) {
    const drawn = drawCase(dice);
    const rated = rateSegment(drawn);
    const lines = rated.map(({ chargedTokens, amount }) => {
      const usd = rational(amount, 10n ** 12n);
      if (amount % 10_000_000_000n === 5_000_000_000n) ties++;
      return `${chargedTokens}/1 ${usd.n}/${usd.d} ${toCents(amount)}`;
    });
    if (lines.join() !== expectedLines(drawn).join()) differences++;
  }
  expect(differences).toBe(0);
  expect(ties).toBeGreaterThan(cases / 100);
});
