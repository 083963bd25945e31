import type { Picodollars } from "@sundial/kernel";
import { prorateAmount } from "../periods/prorate.ts";
import type { Stretch } from "../periods/types.ts";
import { chargedSeats } from "./charged-seats.ts";
import { toLine } from "./to-line.ts";
import type { AdvanceTerms, InvoiceInput, InvoiceLine, InvoiceSegment } from "./types.ts";

type ProrationInput = Pick<InvoiceInput, "period" | "seatChanges" | "chargedInAdvance"> & {
  readonly segments: readonly InvoiceSegment[];
};

/**
 * What base and seats of the period cost more, or less, than was charged for it in advance: where the plan was another, the unused part of what was
 * charged is given back and the part of the new plan charged; where only the number of seats was another, the difference is one line.
 */
export function listProrationLines(input: ProrationInput): InvoiceLine[] {
  const { period, segments, chargedInAdvance: advance } = input;
  return segments.flatMap(({ start, end, plan }) => {
    const stretch = { period, start, end };
    const lines: InvoiceLine[] = [];
    if (advance?.plan.id !== plan.id) {
      if (advance)
        lines.push(toProration(advance.plan.id, stretch, { of: "base", perMonth: -advance.plan.basePerMonth }));
      lines.push(toProration(plan.id, stretch, { of: "base", perMonth: plan.basePerMonth }));
    }
    for (const part of cutAtSeatChanges(stretch, input.seatChanges)) {
      lines.push(...toSeatLines(part.stretch, advance, { plan, seats: part.seats }));
    }
    return lines.filter(({ amount }) => amount !== 0n);
  });
}

function toSeatLines(stretch: Stretch, advance: AdvanceTerms | null, actual: AdvanceTerms): InvoiceLine[] {
  const now = chargedSeats(actual);
  if (!advance) return [toProration(actual.plan.id, stretch, { of: "seats", ...now })];
  const paid = chargedSeats(advance);
  if (advance.plan.id !== actual.plan.id) {
    const givenBack = {
      seats: -paid.seats,
      included: -paid.included,
      charged: -paid.charged,
      perMonth: -paid.perMonth,
    };
    return [
      toProration(advance.plan.id, stretch, { of: "seats", ...givenBack }),
      toProration(actual.plan.id, stretch, { of: "seats", ...now }),
    ];
  }
  const difference = {
    seats: now.seats - paid.seats,
    included: now.included - paid.included,
    charged: now.charged - paid.charged,
    perMonth: now.perMonth - paid.perMonth,
  };
  return [toProration(actual.plan.id, stretch, { of: "seats", ...difference })];
}

interface Prorated {
  readonly of: "base" | "seats";
  readonly perMonth: Picodollars;
  readonly seats?: bigint;
  readonly included?: bigint;
  readonly charged?: bigint;
}

function toProration(plan: string, stretch: Stretch, prorated: Prorated): InvoiceLine {
  const sign = prorated.perMonth < 0n ? -1n : 1n;
  const { of, perMonth, seats = sign, included = 0n, charged = sign } = prorated;
  const { start, end } = stretch;
  const quantities = { quantity: seats, includedQuantity: included, chargedQuantity: charged };
  const amount = prorateAmount(perMonth, stretch);
  return toLine({ kind: "proration", plan, start, end, prorationOf: of, ...quantities, amount });
}

interface SeatStretch {
  readonly stretch: Stretch;
  readonly seats: number;
}

function cutAtSeatChanges({ period, start, end }: Stretch, changes: InvoiceInput["seatChanges"]): SeatStretch[] {
  const first = changes.findLast(({ at }) => at <= start);
  if (!first) throw new RangeError(`the number of seats at ${start.toISOString()} is not known`);
  const inside = changes
    .filter(({ at }) => at > start && at < end)
    .filter(({ seats }, i, all) => seats !== (all[i - 1] ?? first).seats);
  return [{ at: start, seats: first.seats }, ...inside].map(({ at, seats }, i) => ({
    stretch: { period, start: at, end: inside[i]?.at ?? end },
    seats,
  }));
}
