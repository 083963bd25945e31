import type { Db } from "@sundial/db";
import { sql } from "drizzle-orm";
import { lockRollUps } from "./lock-roll-ups.ts";

const batchMax = 5_000;

/**
 * Gives facts whose transaction is yet to come in this server, because a backup brought them from another one, the number of a transaction
 * of now, a few at a time: else they would be taken only when the counter comes past. Returns how many.
 */
export async function renumberFacts(db: Db): Promise<number> {
  let renumbered = 0;
  for (const table of ["requests", "usage_adjustments"] as const) {
    for (;;) {
      const count = await renumberBatch(db, table);
      renumbered += count;
      if (count === 0) break;
    }
  }
  return renumbered;
}

async function renumberBatch(db: Db, table: "requests" | "usage_adjustments"): Promise<number> {
  const name = sql.raw(table);
  const time = sql.raw(table === "requests" ? "created_at" : "at");
  // Mostly there are none, and nobody need wait to learn that.
  const [any] = await db.execute(
    sql`select mode from ${name} where committed_in >= pg_snapshot_xmax(pg_current_snapshot()) order by committed_in limit 1`,
  );
  if (!any) return 0;
  return db.transaction(async (tx) => {
    // Nobody may take them under their old number meanwhile.
    await lockRollUps(tx);
    // A reset of test mode that deletes some of them waits for this lock: waiting for it in turn would never end.
    const { count } = await tx.execute(sql`
      update ${name} set committed_in = pg_current_xact_id() where (organization_id, mode, ${time}, id) in (
        select organization_id, mode, ${time}, id from ${name} where committed_in >= pg_snapshot_xmax(pg_current_snapshot())
        order by committed_in limit ${batchMax} for update skip locked)`);
    return count;
  });
}
