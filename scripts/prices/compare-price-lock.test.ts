import type { PriceRow } from "@sundial/billing";
import { describe, expect, it } from "vitest";
import { comparePriceLock, type PriceLock } from "./compare-price-lock.ts";

const today = "2026-08-01";
const row = (day: string, members: Partial<PriceRow> = {}): PriceRow => ({
  id: `price_build_sundial-1_input_${day}`,
  plan: "build",
  model: "sundial-1",
  tokenClass: "input",
  effectiveFrom: new Date(`${day}T00:00:00Z`),
  effectiveUntil: null,
  picodollars: 2_500_000n as PriceRow["picodollars"],
  includedTokens: 0n,
  ...members,
});
const cheaper = { picodollars: 2_000_000n as PriceRow["picodollars"] };
const past = row("2026-06-01", { includedTokens: 1_000n });
const { next: locked } = comparePriceLock({}, [past, row("2026-09-01")], today);
const brokenBy = (rows: readonly PriceRow[], lock: PriceLock = locked) => comparePriceLock(lock, rows, today).broken;

describe("comparePriceLock", () => {
  it("locks each price as it is, once", () => {
    expect(locked).toEqual({
      [past.id]: { picodollars: "2500000", included_tokens: "1000" },
      "price_build_sundial-1_input_2026-09-01": { picodollars: "2500000" },
    });
    expect(comparePriceLock(locked, [past, row("2026-09-01")], today)).toEqual({ broken: [], added: [], next: locked });
  });

  it("refuses another price, other included tokens, and the loss, of what has been in force", () => {
    const ahead = row("2026-09-01");
    expect(brokenBy([{ ...past, ...cheaper }, ahead])).toEqual([expect.stringContaining("is changed")]);
    expect(brokenBy([{ ...past, includedTokens: 0n }, ahead])).toEqual([expect.stringContaining("is changed")]);
    expect(brokenBy([ahead])).toEqual([expect.stringContaining("is gone")]);
  });

  it("refuses a new price for days that are over, and takes one from today on", () => {
    const ahead = row("2026-09-01");
    expect(brokenBy([past, row("2026-07-31", cheaper), ahead])).toEqual([expect.stringContaining("before today")]);
    expect(brokenBy([past, row(today, cheaper), ahead])).toEqual([]);
  });

  it("takes the whole past of a plan or model that is new", () => {
    const other = { ...row("2025-01-01"), id: "price_team_sundial-1_input_2025-01-01" };
    expect(comparePriceLock(locked, [past, row("2026-09-01"), other], today)).toMatchObject({
      broken: [],
      added: [other.id],
    });
  });

  it("lets a price change, move and go while its day is still to come, and says that the lock is not the same then", () => {
    expect(comparePriceLock(locked, [past, row("2026-09-01", cheaper)], today)).toMatchObject({
      broken: [],
      added: ["price_build_sundial-1_input_2026-09-01"],
    });
    expect(comparePriceLock(locked, [past], today)).toMatchObject({
      broken: [],
      added: ["price_build_sundial-1_input_2026-09-01"],
      next: { [past.id]: locked[past.id] },
    });
  });
});
