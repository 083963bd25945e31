import type { Picodollars } from "@sundial/kernel";
import { createUseReader, type ReadUses, type TokenUse, type UseUnit } from "./create-use-reader.ts";
import type { LedgerSpend, ReadLedgerSpend, TermPrice, TimeRange, UsedAllowance } from "./types.ts";
import { utcDay } from "./utc-day.ts";

/**
 * Computes what calls were charged from roll-ups and what is not rolled up yet. Calls take what is left of included tokens in the order of time: where that ends within a day, the minutes
 * of the day are read, and where it ends within a minute, its calls. As exact as a scan of the ledger, and hardly slower for more calls.
 */
export const readLedgerSpend: ReadLedgerSpend = async (tx, { organizationId, terms }): Promise<LedgerSpend> => {
  const readUses = createUseReader(tx, organizationId);
  const charges = new Map<string, LedgerSpend["charges"][number]>();
  const charge = ({ apiKeyId, start }: TokenUse, amount: Picodollars) => {
    const dayStart = utcDay(start).start;
    const key = `${apiKeyId} ${dayStart.getTime()}`;
    charges.set(key, { apiKeyId, dayStart, amount: amount + (charges.get(key)?.amount ?? 0n) });
  };
  const used: UsedAllowance[] = [];
  for (const prices of Map.groupBy(terms.prices, ({ allowance }) => allowance).values()) {
    const allowance = await chargePrices(prices, terms.month, { readUses, charge });
    if (allowance.includedTokens > 0n && allowance.tokens > 0n) used.push(allowance);
  }
  return { used, charges: [...charges.values()] };
};

interface Charging {
  readonly readUses: ReadUses;
  charge(use: TokenUse, amount: Picodollars): void;
}

/** Charges the prices that share included tokens, in the order of time. */
async function chargePrices(
  prices: readonly TermPrice[],
  month: TimeRange,
  charging: Charging,
): Promise<UsedAllowance> {
  const includedTokens = greatest(prices.map((price) => price.includedTokens));
  const met: TermPrice[] = [];
  let tokens = 0n;
  for (const price of prices.toSorted((one, other) => one.from.getTime() - other.from.getTime())) {
    const range = overlapOf({ start: price.from, end: price.until }, month);
    const uses = await charging.readUses(price, range, "day");
    if (uses.length === 0) continue;
    met.push(price);
    const left = greatest([includedTokens - tokens, 0n]);
    await chargeUses({ price, range, uses, unit: "day", left }, charging);
    tokens += sumOf(uses);
  }
  const [allowance = ""] = prices.map((price) => price.allowance);
  return { allowance, picodollars: greatest(met.map((price) => price.picodollars)), includedTokens, tokens };
}

interface Uses {
  readonly price: TermPrice;
  readonly range: TimeRange;
  readonly uses: readonly TokenUse[];
  readonly unit: UseUnit;
  /** Of the included tokens. */
  readonly left: bigint;
}

const unitMs = { day: 86_400_000, minute: 60_000 };

/** Charges what the included tokens do not cover. */
async function chargeUses({ price, range, uses, unit, left }: Uses, charging: Charging): Promise<void> {
  const together = unit === "call" ? uses.map((use) => [use]) : [...Map.groupBy(uses, startOf).values()];
  let rest = left;
  for (const group of together) {
    const tokens = sumOf(group);
    const [first] = group;
    if (tokens > rest && rest > 0n && unit !== "call" && first) {
      const end = new Date(first.start.getTime() + unitMs[unit]);
      const within = overlapOf({ start: first.start, end }, range);
      const finer = unit === "day" ? "minute" : "call";
      const finerUses = await charging.readUses(price, within, finer);
      await chargeUses({ price, range: within, uses: finerUses, unit: finer, left: rest }, charging);
    } else if (tokens > rest) {
      // Nothing is left, or it is one call.
      for (const use of group) charging.charge(use, (use.tokens - rest) * price.picodollars);
    }
    rest = greatest([rest - tokens, 0n]);
  }
}

function startOf({ start }: TokenUse): number {
  return start.getTime();
}

function sumOf(uses: readonly TokenUse[]): bigint {
  return uses.reduce((sum, { tokens }) => sum + tokens, 0n);
}

function greatest(numbers: readonly bigint[]): bigint {
  let most = 0n;
  for (const one of numbers) if (one > most) most = one;
  return most;
}

function overlapOf(one: TimeRange, other: TimeRange): TimeRange {
  return {
    start: new Date(Math.max(one.start.getTime(), other.start.getTime())),
    end: new Date(Math.min(one.end.getTime(), other.end.getTime())),
  };
}
