import { createHash } from "node:crypto";
import { audit, inTransaction, type ReadContext, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { actorIdOf } from "@sundial/kernel";
import { eq } from "drizzle-orm";
import { calendarAddresses } from "../tables.ts";

/** The address of an organization's own calendar, which itself is not kept. */
export interface CalendarAddress {
  readonly createdBy: string;
  readonly createdAt: Date;
}

const tokenBytes = 32;

/** Null while the organization has none. */
export async function getCalendarAddress(ctx: ReadContext): Promise<CalendarAddress | null> {
  requireScope(ctx, "organization.read");
  const { organizationId, createdBy, createdAt } = calendarAddresses;
  const [address] = await ctx.db
    .select({ createdBy, createdAt })
    .from(calendarAddresses)
    .where(eq(organizationId, ctx.organization.id));
  return address ?? null;
}

/** Makes a new one and ends the one before. Returns its unguessable part once; only a hash is stored. */
export async function createCalendarAddress(ctx: WriteContext): Promise<CalendarAddress & { readonly token: string }> {
  requireScope(ctx, "organization.write");
  const token = `cal_${Buffer.from(ctx.random(tokenBytes)).toString("base64url")}`;
  const made = { tokenHash: hashToken(token), createdBy: actorIdOf(ctx.actor), createdAt: ctx.clock.now() };
  return inTransaction(ctx, async (tx) => {
    await tx
      .insert(calendarAddresses)
      .values({ organizationId: ctx.organization.id, ...made })
      .onConflictDoUpdate({ target: calendarAddresses.organizationId, set: made });
    await audit(tx, ctx, { action: "calendar_address.created", target: ctx.organization.id });
    return { token, createdBy: made.createdBy, createdAt: made.createdAt };
  });
}

/** 256 random bits need no slow hash. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
