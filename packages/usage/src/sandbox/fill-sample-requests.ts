import type { Db } from "@sundial/db";
import { sql } from "drizzle-orm";
import { rowColumns, toRow } from "../to-row.ts";
import { createSampleRequests, type SampleInput } from "./create-sample-requests.ts";

const batchMax = 500;
const columns = sql.raw(rowColumns);

/**
 * Writes the sample calls of an organization into its test mode; returns how many were new. The same input writes the same rows, so a
 * second time changes nothing.
 */
export async function fillSampleRequests(db: Db, input: SampleInput): Promise<number> {
  const rows = createSampleRequests(input).map(toRow);
  return db.transaction(async (tx) => {
    let written = 0;
    for (let from = 0; from < rows.length; from += batchMax) {
      const batch = JSON.stringify(rows.slice(from, from + batchMax));
      const { count } = await tx.execute(sql`
        insert into requests (${columns})
        select ${columns} from json_populate_recordset(null::requests, ${batch}::text::json)
        on conflict do nothing`);
      written += count;
    }
    return written;
  });
}
