import type { Db } from "@sundial/db";
import { sql } from "drizzle-orm";

/**
 * When the oldest call or adjustment happened that no roll-up holds yet; null when all are in. The more there are, the more a question about
 * usage has to add up itself.
 */
export async function findOldestWaiting(db: Db): Promise<Date | null> {
  const [watermark] = await db.execute<{ below: string }>(
    sql`select coalesce(usage_rolled_up_below(), '0')::text as below`,
  );
  const [row] = await db.execute<{ oldest: string | null }>(
    sql`select min(at) as oldest from usage_facts where committed_in >= ${watermark?.below}::xid8`,
  );
  return row?.oldest ? new Date(row.oldest) : null;
}
