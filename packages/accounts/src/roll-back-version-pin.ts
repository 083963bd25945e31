import { audit, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import type { Clock } from "@sundial/kernel";
import { eq } from "drizzle-orm";
import { accountErrors } from "./errors.ts";
import { announceCredentialChange } from "./events.ts";
import { lockOrganization } from "./lookup.ts";
import { organizations } from "./tables.ts";
import type { Organization } from "./types.ts";

export interface RollBackVersionPinInput {
  /** Whether calls in that version are still answered; a pin that has ended meanwhile is not restored. */
  readonly isAnswered: (version: string) => boolean;
}

export const rollbackHours = 72;

/**
 * Restores the pin from before its last change, within 72 hours of it; a rollback cannot itself be rolled back.
 * Throws `version_pin_rollback_unavailable`, `version_pin_rollback_expired`.
 */
export async function rollBackVersionPin(ctx: WriteContext, input: RollBackVersionPinInput): Promise<Organization> {
  requireScope(ctx, "organization.write");
  return inTransaction(ctx, async (tx) => {
    const before = await lockOrganization(tx, ctx.organization.id);
    assertRollback(before, ctx.clock, input);
    const pin = { versionPin: before.versionPinPrevious, versionPinPrevious: null, versionPinChangedAt: null };
    await tx.update(organizations).set(pin).where(eq(organizations.id, before.id));
    await audit(tx, ctx, {
      action: "organization.version_pin_rolled_back",
      target: before.id,
      before: { versionPin: before.versionPin },
      after: { versionPin: pin.versionPin },
    });
    await announceCredentialChange(tx, before.id);
    return { ...before, ...pin };
  });
}

/** Until when the last change of the pin can be rolled back; null when there is nothing to roll back, or no longer. */
export function rollbackUntil({ versionPinChangedAt }: Organization, clock: Clock): Date | null {
  if (versionPinChangedAt === null) return null;
  const until = new Date(versionPinChangedAt.getTime() + rollbackHours * 3_600_000);
  return until > clock.now() ? until : null;
}

function assertRollback(organization: Organization, clock: Clock, { isAnswered }: RollBackVersionPinInput): void {
  const { versionPinChangedAt, versionPinPrevious } = organization;
  if (versionPinChangedAt === null) {
    throw accountErrors.version_pin_rollback_unavailable({ reason: "it was not changed since the last rollback." });
  }
  if (rollbackUntil(organization, clock) === null) {
    const until = new Date(versionPinChangedAt.getTime() + rollbackHours * 3_600_000).toISOString();
    throw accountErrors.version_pin_rollback_expired({ hours: rollbackHours, until });
  }
  if (versionPinPrevious !== null && !isAnswered(versionPinPrevious)) {
    const reason = `the version ${versionPinPrevious} is no longer answered.`;
    throw accountErrors.version_pin_rollback_unavailable({ reason });
  }
}
