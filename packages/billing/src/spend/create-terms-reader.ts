import { findOrganization } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import { periodAt } from "../periods/period-at.ts";
import { segmentsOf } from "../periods/segments-of.ts";
import type { PlanChange, Segment } from "../periods/types.ts";
import type { Plan } from "../plans/types.ts";
import type { PriceBook } from "../pricing/types.ts";
import { includedTokensOf } from "../rating/included-tokens-of.ts";
import { priceStretchesOf } from "../rating/price-stretches-of.ts";
import { findSubscription } from "../subscriptions/lookup.ts";
import type { ReadSpendTerms, TermPrice } from "./types.ts";

/** What periods and prices of an organization follow from. */
interface SpendSubscription {
  /** Where its months begin. */
  readonly anchor: Date;
  /** As `segmentsOf` takes them. */
  readonly planChanges: readonly PlanChange[];
}

export interface TermsReaderOptions {
  readonly prices: PriceBook;
  readonly plans: ReadonlyMap<string, Plan>;
}

/**
 * Reads terms from the price book and the organization's subscription. The limits are those of the plan whose prices are charged at the instant: with those of a
 * plan that begins with the next minute only, calls of this minute would be answered and never billed.
 */
export function createTermsReader({ prices, plans }: TermsReaderOptions): ReadSpendTerms {
  return async (db, { organizationId, at }) => {
    const { anchor, planChanges } = await readSubscription(db, { organizationId, at, plans });
    const month = periodAt(anchor, at);
    const segments = segmentsOf(month, planChanges);
    const current = segments.findLast(({ start }) => start <= at) ?? segments[0];
    if (!current) throw new RangeError("a month has at least one plan");
    const limit = plans.get(current.plan)?.spendLimit;
    return {
      month: { start: month.start, end: month.end },
      inForce: { start: current.start, end: current.end },
      prices: segments.flatMap((segment) => pricesOf(segment, prices)),
      planLimit: limit?.defaultPerMonth ?? null,
      planLimitMax: limit?.maxPerMonth ?? null,
    };
  };
}

function pricesOf(segment: Segment, prices: PriceBook): TermPrice[] {
  const classes = new Map(prices.rows(segment.plan).map((row) => [`${row.model}\n${row.tokenClass}`, row]));
  return priceStretchesOf(segment, prices).flatMap(({ start, end }) =>
    [...classes.values()].flatMap(({ model, tokenClass }) => {
      const price = prices.priceAt(segment.plan, model, tokenClass, start);
      if (!price) return [];
      const includedTokens = includedTokensOf({ segment, prices }, model, tokenClass);
      const allowance = `${segment.plan}_${model}_${tokenClass}_${segment.start.toISOString()}`;
      return [
        { model, tokenClass, from: start, until: end, picodollars: price.picodollars, includedTokens, allowance },
      ];
    }),
  );
}

/** What the organization subscribes to. Before its first choice it was on its first plan ever since. */
async function readSubscription(
  db: Db,
  {
    organizationId,
    at,
    plans,
  }: { readonly organizationId: string; readonly at: Date } & Pick<TermsReaderOptions, "plans">,
): Promise<SpendSubscription> {
  const organization = await findOrganization(db, organizationId);
  const { anchorAt: anchor, segments } = await findSubscription(db, { organization, plans, at });
  const planChanges = segments.map(({ plan: named, startsAt }, index) => ({
    plan: named,
    at: index === 0 ? new Date(0) : startsAt,
  }));
  return { anchor, planChanges };
}
