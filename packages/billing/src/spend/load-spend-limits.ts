import type { Db } from "@sundial/db";
import { asc, eq, sql } from "drizzle-orm";
import { spendLimits } from "../tables/spend.ts";
import type { SpendLimit } from "./types.ts";

/** Every limit of the organization and its keys: the organization's first, then by key, days before months. */
export async function loadSpendLimits(db: Db, organizationId: string): Promise<SpendLimit[]> {
  return db
    .select({
      apiKeyId: spendLimits.apiKeyId,
      period: spendLimits.period,
      amount: spendLimits.amount,
      hard: spendLimits.hard,
      alertPercents: spendLimits.alertPercents,
    })
    .from(spendLimits)
    .where(eq(spendLimits.organizationId, organizationId))
    .orderBy(sql`${spendLimits.apiKeyId} nulls first`, asc(spendLimits.period));
}
