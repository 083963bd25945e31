import type { Db } from "@sundial/db";
import type { Clock } from "@sundial/kernel";
import type { Catalogue } from "@sundial/models";
import { listMinuteSums } from "@sundial/usage";
import { chargedOutcomes } from "../charged-outcomes.ts";
import { classifyTokens } from "../pricing/token-classes.ts";
import { billingCustomers } from "../tables/collecting.ts";
import { recordMeterEvents } from "./record-meter-events.ts";

export interface RecordUsageDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly catalogue: Catalogue;
}

/**
 * Puts into the outbox what the minutes in `[start, end)` of every customer of the collector grew by since they were last looked at. Doing it again writes nothing.
 * Returns how many entries it wrote.
 */
export async function recordUsage(
  { db, clock, catalogue }: RecordUsageDeps,
  range: { readonly start: Date; readonly end: Date },
): Promise<number> {
  return db.transaction(async (tx) => {
    const { organizationId: id, createdAt } = billingCustomers;
    const customers = new Map(
      (await tx.select({ id, createdAt }).from(billingCustomers)).map((row) => [row.id, row.createdAt]),
    );
    const organizationIds = [...customers.keys()];
    const used = await listMinuteSums(tx, { ...range, organizationIds, mode: "live", outcomes: chargedOutcomes });
    // The collector does not bill what was used before it knew the customer.
    const theirs = used.filter(({ organizationId, minute }) => minute >= (customers.get(organizationId) ?? minute));
    const sums = theirs.flatMap(({ organizationId, model, minute, ...counted }) => {
      const known = catalogue.find(model);
      if (!known) throw new RangeError(`the ledger has usage of ${model}, which is in no catalogue`);
      const byClass = [...classifyTokens(known.kind, counted)];
      return byClass.map(([tokenClass, tokens]) => ({ organizationId, model, tokenClass, minute, tokens }));
    });
    return recordMeterEvents(tx, { clock }, sums);
  });
}
