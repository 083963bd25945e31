import type { Db } from "@sundial/db";
import { requests } from "../tables.ts";
import { createSampleRequests, type SampleInput } from "./create-sample-requests.ts";

const batchMax = 500;

/**
 * Writes the sample calls of an organization into its test mode; returns how many were new. The same input writes the same rows, so a
 * second time changes nothing.
 */
export async function fillSampleRequests(db: Db, input: SampleInput): Promise<number> {
  const rows = createSampleRequests(input);
  return db.transaction(async (tx) => {
    let written = 0;
    for (let from = 0; from < rows.length; from += batchMax) {
      const batch = rows.slice(from, from + batchMax);
      const { count } = await tx.insert(requests).values(batch).onConflictDoNothing();
      written += count;
    }
    return written;
  });
}
