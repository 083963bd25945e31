import type { Db } from "@sundial/db";
import type { Clock } from "@sundial/kernel";
import { and, asc, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { Collector } from "../collector.ts";
import { creditColumns } from "../credits/lookup.ts";
import { billingCustomers } from "../tables/collecting.ts";
import { credits } from "../tables.ts";

export interface CopyCreditsDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly collector: Pick<Collector, "createCreditGrant">;
  readonly onFailure: (error: unknown, organizationId: string) => void;
}

const batch = 100;

/**
 * Grants the collector's customers what is left of their credits, each once. It takes them off usage by itself; what comes out otherwise than on our invoice is evened out when
 * that is settled. Returns how many. One that cannot be granted is told to `onFailure`, and waits for the next run.
 */
export async function copyCredits({ db, clock, collector, onFailure }: CopyCreditsDeps): Promise<number> {
  let copied = 0;
  for (const { credit, customerId } of await findNew(db, clock.now())) {
    const { id, organizationId, name, category, priority, expiresAt, remainingCents: cents } = credit;
    const effectiveAt = credit.effectiveAt > clock.now() ? credit.effectiveAt : null;
    try {
      const terms = { name, cents, priority, effectiveAt, expiresAt, paid: category === "paid" };
      const collectorGrantId = await collector.createCreditGrant({ customerId, creditId: id, ...terms });
      await db
        .update(credits)
        .set({ collectorGrantId })
        .where(and(eq(credits.organizationId, organizationId), eq(credits.id, id)));
      copied++;
    } catch (error) {
      onFailure(error, organizationId);
    }
  }
  return copied;
}

function findNew(db: Db, at: Date) {
  return db
    .select({ credit: creditColumns, customerId: billingCustomers.customerId })
    .from(credits)
    .innerJoin(billingCustomers, eq(billingCustomers.organizationId, credits.organizationId))
    .where(
      and(
        isNull(credits.collectorGrantId),
        or(isNull(credits.expiresAt), gt(credits.expiresAt, at)),
        sql`${creditColumns.remainingCents} > 0`,
      ),
    )
    .orderBy(asc(credits.id))
    .limit(batch);
}
