import { type Db, enqueue } from "@sundial/db";
import type { Clock, Ids } from "@sundial/kernel";
import { sql } from "drizzle-orm";

/** The channel on which processes hear that what they remember of a key or an organization is out of date. */
export const credentialChannel = "sundial_keys";

/** Tells every process, when the transaction commits, to forget what it remembers of this key (`key_`) or organization (`org_`). */
export async function announceCredentialChange(tx: Db, id: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${credentialChannel}, ${id})`);
}

/** The topic of the outbox that tells the background process of a new organization. */
export const organizationCreatedTopic = "organization_created";

/** What the background process is told of a new organization. */
export interface OrganizationCreated {
  readonly organizationId: string;
  /** RFC 3339. */
  readonly createdAt: string;
}

/** Has the background process furnish a new organization, once the transaction commits. */
export async function announceOrganization(
  tx: Db,
  ctx: { readonly newId: Ids; readonly clock: Clock },
  { id, createdAt }: { readonly id: string; readonly createdAt: Date },
): Promise<void> {
  const payload: OrganizationCreated = { organizationId: id, createdAt: createdAt.toISOString() };
  await enqueue(tx, ctx, { topic: organizationCreatedTopic, payload });
}
