import type { Picodollars } from "@sundial/kernel";
import type { AdvanceTerms } from "./types.ts";

export interface ChargedSeats {
  /** People, and how many of them the base pays for. */
  readonly seats: bigint;
  readonly included: bigint;
  readonly charged: bigint;
  /** Picodollars a seat and month. */
  readonly unitPrice: Picodollars;
  /** Picodollars a month. */
  readonly perMonth: Picodollars;
}

/** What the seats of so many people cost a month on the plan. */
export function chargedSeats({ plan, seats }: AdvanceTerms): ChargedSeats {
  const included = Math.min(seats, plan.seats.included);
  const charged = BigInt(seats - included);
  const unitPrice = plan.seats.pricePerMonth ?? 0n;
  return { seats: BigInt(seats), included: BigInt(included), charged, unitPrice, perMonth: charged * unitPrice };
}
