import type { Db } from "@sundial/db";
import { sql } from "drizzle-orm";

/** The channel on which processes hear that what they remember of a key or an organization is out of date. */
export const credentialChannel = "sundial_keys";

/** Tells every process, when the transaction commits, to forget what it remembers of this key (`key_`) or organization (`org_`). */
export async function announceCredentialChange(tx: Db, id: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${credentialChannel}, ${id})`);
}
