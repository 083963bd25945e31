import type { Db } from "@sundial/db";
import type { Catalogue } from "@sundial/models";
import { type DayUsage, listDaySums } from "@sundial/usage";
import { chargedOutcomes } from "../charged-outcomes.ts";
import { classifyTokens } from "../pricing/token-classes.ts";
import { billingCustomers } from "../tables/collecting.ts";
import type { DaySum } from "./reconcile-usage.ts";

export interface DaySums {
  readonly ledger: readonly DaySum[];
  readonly rollUps: readonly DaySum[];
}

/** What ledger and roll-ups have of the collector's customers in `[from, until)`, of each since it became one, because what was used before is not reported. */
export async function readDaySums(
  deps: { readonly db: Db; readonly catalogue: Catalogue },
  { from, until }: { readonly from: Date; readonly until: Date },
): Promise<DaySums> {
  const { organizationId: id, createdAt } = billingCustomers;
  const customers = await deps.db.select({ id, createdAt }).from(billingCustomers);
  const since = new Map(customers.map((row) => [row.id, row.createdAt]));
  const used = await listDaySums(deps.db, { start: from, end: until, since, mode: "live", outcomes: chargedOutcomes });
  const of = (source: DayUsage["source"]) => used.filter((one) => one.source === source).flatMap(classify);
  return { ledger: of("ledger"), rollUps: of("roll-ups") };

  function classify({ organizationId, model, day, ...counted }: DayUsage): DaySum[] {
    const known = deps.catalogue.find(model);
    if (!known) throw new RangeError(`the ledger has usage of ${model}, which is in no catalogue`);
    const byClass = [...classifyTokens(known.kind, counted)];
    return byClass.map(([tokenClass, tokens]) => ({ organizationId, model, tokenClass, day, tokens }));
  }
}
