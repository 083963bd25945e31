import type { PriceRow } from "@sundial/billing";

/** Of each price id, such as `price_build_sundial-1_input_2024-11-20`, what a token of it costs and how many of them a month includes. */
export type PriceLock = Readonly<Record<string, { readonly picodollars: string; readonly included_tokens?: string }>>;

/**
 * Holds prices against those that were published: one that is or was in force neither changes nor disappears, and none is added for days that are over, because past calls
 * are rated by them and invoices open to those calls. A price whose day is still to come may change. `today` is a day such as 2026-11-27.
 */
export function comparePriceLock(
  locked: PriceLock,
  rows: readonly PriceRow[],
  today: string,
): { readonly broken: readonly string[]; readonly added: readonly string[]; readonly next: PriceLock } {
  const next = Object.fromEntries(rows.map((row) => [row.id, toLocked(row)] as const).sort(byId));
  const lockedIds = Object.keys(locked);
  const priced = new Set(lockedIds.map(classOf));
  const inForce = lockedIds.filter((id) => dayOf(id) <= today);
  const isSame = (id: string) => JSON.stringify(locked[id]) === JSON.stringify(next[id]);
  const added = Object.keys(next).filter((id) => !isSame(id));
  const backdated = added.filter((id) => !locked[id] && priced.has(classOf(id)) && dayOf(id) < today);
  return {
    broken: [
      ...inForce
        .filter((id) => !next[id])
        .map((id) => `${id} has been in force and is gone; past calls are rated by it`),
      ...inForce
        .filter((id) => next[id] && !isSame(id))
        .map((id) => `${id} has been in force and is changed; add a price with an effective_from of its own`),
      ...backdated.map((id) => `${id} would change what calls before today cost; let it begin today or later`),
    ],
    added: [...added, ...lockedIds.filter((id) => !next[id])],
    next,
  };
}

function toLocked({ picodollars, includedTokens }: PriceRow): PriceLock[string] {
  return {
    picodollars: String(picodollars),
    ...(includedTokens > 0n && { included_tokens: String(includedTokens) }),
  };
}

const dayOf = (id: string): string => id.slice(-"2026-11-27".length);
const classOf = (id: string): string => id.slice(0, -"_2026-11-27".length);

function byId([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
