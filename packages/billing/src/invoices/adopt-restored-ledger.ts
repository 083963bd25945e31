import type { Database } from "@sundial/db";

/**
 * Takes over a database that was restored into another PostgreSQL server, where the ids of transactions mean something else: invoices go on seeing the calls that
 * they saw, and no others. To be called before anything is written. Does nothing in the server it knows. Returns whether it did.
 */
export async function adoptRestoredLedger({ sql }: Pick<Database, "sql">): Promise<boolean> {
  const [row] = await sql<{ adopted: boolean }[]>`select adopt_restored_ledger() as adopted`;
  return row?.adopted ?? false;
}
