import { audit, type Db, inTransaction, type WriteContext } from "@sundial/db";
import { and, count, eq } from "drizzle-orm";
import { accountErrors } from "./errors.ts";
import { announceOrganization } from "./events.ts";
import { notFound } from "./lookup.ts";
import { members, organizations, users } from "./tables.ts";
import type { Organization } from "./types.ts";

export interface CreateOrganizationInput {
  /** 1..100 characters. */
  readonly name: string;
  /** Only background jobs and scripts may choose; people start on `free`. */
  readonly plan?: string | undefined;
}

export const ownedOrganizationsMax = 10;

/**
 * Makes an organization whose first owner is the calling person; a system actor makes one without members.
 * The organization in `ctx` plays no part. Throws `organization_limit_reached`.
 */
export async function createOrganization(ctx: WriteContext, input: CreateOrganizationInput): Promise<Organization> {
  const { actor } = ctx;
  const organization: Organization = {
    id: ctx.newId("organization"),
    name: input.name,
    plan: (actor.kind === "system" ? input.plan : undefined) ?? "free",
    versionPin: null,
    versionPinPrevious: null,
    versionPinChangedAt: null,
    createdAt: ctx.clock.now(),
  };
  return inTransaction(ctx, async (tx) => {
    if (actor.kind === "person") await assertOrganizationLimit(tx, actor.userId);
    await tx.insert(organizations).values(organization);
    if (actor.kind === "person") {
      await insertOwner(tx, ctx, { organizationId: organization.id, userId: actor.userId });
      await announceOrganization(tx, ctx, organization);
    }
    await audit(
      tx,
      { ...ctx, organization },
      { action: "organization.created", target: organization.id, after: { name: organization.name } },
    );
    return organization;
  });
}

async function insertOwner(tx: Db, ctx: WriteContext, owner: { organizationId: string; userId: string }) {
  await tx.insert(members).values({ id: ctx.newId("member"), ...owner, role: "owner", createdAt: ctx.clock.now() });
}

async function assertOrganizationLimit(tx: Db, userId: string) {
  const [person] = await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("no key update");
  if (!person) throw notFound("person", userId);
  const [owned] = await tx
    .select({ count: count() })
    .from(members)
    .where(and(eq(members.userId, userId), eq(members.role, "owner")));
  if ((owned?.count ?? 0) >= ownedOrganizationsMax)
    throw accountErrors.organization_limit_reached({ limit: ownedOrganizationsMax });
}
