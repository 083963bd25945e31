import type { Picodollars } from "@sundial/kernel";
import { lesser } from "./lesser.ts";
import type { PricedCall } from "./price-call.ts";

/** Money and included tokens that are held, as a hold in the database has them. */
export interface HeldAmount {
  readonly flat: Picodollars;
  readonly gross: Picodollars;
  /** By allowance. */
  readonly tokens: ReadonlyMap<string, bigint>;
}

/**
 * Money that a process holds in the database for calls to come. What the row there holds is always `free` and the worst cases of the calls under way, or more: a call takes its worst
 * case out of `free`, what it was charged is drawn from the row in the transaction of its record, and the rest goes back to `free`.
 */
export interface SpendSlice {
  readonly id: string;
  /** False, and nothing taken, when the worst case does not fit into what is free. */
  take(worst: HeldAmount): boolean;
  /** The call ended, and `drawn` was taken from the row, or may have been. */
  end(worst: HeldAmount, drawn: HeldAmount): void;
  /** Takes out all that is free, which must be drawn from the row. */
  empty(): HeldAmount;
  readonly free: HeldAmount;
  readonly callsUnderWay: number;
}

export const nothing: HeldAmount = { flat: 0n, gross: 0n, tokens: new Map() };

export function createSpendSlice(id: string, amount: HeldAmount): SpendSlice {
  let free = amount;
  let callsUnderWay = 0;
  return {
    id,
    take(worst) {
      if (!fits(worst, free)) return false;
      free = combine(free, worst, subtract);
      callsUnderWay++;
      return true;
    },
    end(worst, drawn) {
      free = combine(free, combine(worst, drawn, subtract), add);
      callsUnderWay--;
    },
    empty() {
      const emptied = free;
      free = nothing;
      return emptied;
    },
    get free() {
      return free;
    },
    get callsUnderWay() {
      return callsUnderWay;
    },
  };
}

/** What a call that ended draws from the slice that held its worst case: what it used, and never more than was held. */
export function toDrawn(charge: HeldAmount, worst: HeldAmount): HeldAmount {
  const { flat, gross, tokens } = combine(worst, charge, lesser);
  return { flat, gross, tokens: new Map([...tokens].filter(([, count]) => count > 0n)) };
}

export function toHeldAmount({ flat, gross, tiers }: PricedCall): HeldAmount {
  return { flat, gross, tokens: new Map(tiers.map(({ allowance, tokens }) => [allowance, BigInt(tokens)])) };
}

/** As much as so many calls hold. */
export function timesOf({ flat, gross, tiers }: PricedCall, count: number): PricedCall {
  const times = BigInt(count);
  return {
    flat: flat * times,
    gross: gross * times,
    tiers: tiers.map((tier) => ({ ...tier, tokens: (BigInt(tier.tokens) * times).toString() })),
  };
}

export function sumOf(one: HeldAmount, other: HeldAmount): HeldAmount {
  return combine(one, other, add);
}

function fits(asked: HeldAmount, free: HeldAmount): boolean {
  if (asked.flat > free.flat || asked.gross > free.gross) return false;
  for (const [allowance, tokens] of asked.tokens) if (tokens > (free.tokens.get(allowance) ?? 0n)) return false;
  return true;
}

const add = (one: bigint, other: bigint) => one + other;
const subtract = (one: bigint, other: bigint) => one - other;

function combine(one: HeldAmount, other: HeldAmount, by: (one: bigint, other: bigint) => bigint): HeldAmount {
  const tokens = new Map(one.tokens);
  for (const allowance of new Set([...one.tokens.keys(), ...other.tokens.keys()]))
    tokens.set(allowance, by(one.tokens.get(allowance) ?? 0n, other.tokens.get(allowance) ?? 0n));
  return { flat: by(one.flat, other.flat), gross: by(one.gross, other.gross), tokens };
}
