import type { ReadContext } from "@sundial/db";
import { sumUsage } from "@sundial/usage";
import { chargedOutcomes } from "../charged-outcomes.ts";
import type { Segment } from "../periods/types.ts";
import { priceStretchesOf } from "../rating/price-stretches-of.ts";
import type { UsageSum } from "../rating/types.ts";
import type { InvoicingDeps } from "./invoicing-deps.ts";
import { priceTokensOf } from "./price-tokens-of.ts";

/** What is charged of the live usage in a segment until an instant, by model, class and price. Both ends are whole minutes. */
export async function gatherUsage(
  ctx: ReadContext,
  { segment, until }: { readonly segment: Segment; readonly until: Date },
  deps: InvoicingDeps,
): Promise<UsageSum[]> {
  const live = { ...ctx, mode: "live" as const, actor: { kind: "system", job: "billing" } as const };
  const sums: UsageSum[] = [];
  for (const { start, end } of priceStretchesOf(segment, deps.prices)) {
    const counted = { start, end: until < end ? until : end };
    if (counted.start >= counted.end) continue;
    const used = await sumUsage(live, { ...counted, outcomes: chargedOutcomes });
    sums.push(...used.flatMap((one) => priceTokensOf(one, { plan: segment.plan, at: start }, deps)));
  }
  return sums;
}
