import type { Db } from "@sundial/db";
import { sql } from "drizzle-orm";
import type { KeyMarks } from "./key-marks.ts";

/** Writes down when keys were last used. To be called on a timer and before the process ends; returns how many keys it touched. */
export async function touchKeys(deps: { readonly db: Db; readonly marks: KeyMarks }): Promise<number> {
  const marks = deps.marks.take();
  if (marks.length === 0) return 0;
  const rows = sql.join(
    marks.map(({ keyId, usedAt }) => sql`(${keyId}, ${usedAt.toISOString()}::timestamptz)`),
    sql`, `,
  );
  await deps.db.execute(sql`
    update api_keys set last_used_at = greatest(last_used_at, used.at)
    from (values ${rows}) as used (id, at) where api_keys.id = used.id`);
  return marks.length;
}
