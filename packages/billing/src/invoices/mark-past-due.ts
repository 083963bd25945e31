import type { Db } from "@sundial/db";
import type { Clock } from "@sundial/kernel";
import { and, eq, lte } from "drizzle-orm";
import { invoices } from "../tables.ts";

/** Says of every open invoice that was not paid in time that it is past due. Idempotent. Returns how many. */
export async function markPastDue({ db, clock }: { readonly db: Db; readonly clock: Clock }): Promise<number> {
  const { count } = await db
    .update(invoices)
    .set({ status: "past_due" })
    .where(and(eq(invoices.status, "open"), lte(invoices.dueAt, clock.now())));
  return count;
}
