import { lockOrganization } from "@sundial/accounts";
import { audit, type Db, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { and, eq } from "drizzle-orm";
import { credits } from "../tables.ts";
import { creditColumns } from "./lookup.ts";
import type { Credit } from "./types.ts";

export interface GrantCreditInput {
  readonly name: string;
  readonly category: Credit["category"];
  readonly amountCents: bigint;
  /** 0 is used first, 100 last. */
  readonly priority?: number | undefined;
  readonly effectiveAt?: Date | undefined;
  readonly expiresAt?: Date | undefined;
  /** What it is given for, where a rule gives it: an organization gets one credit a key. */
  readonly grantKey?: string | undefined;
}

export interface GrantedCredit extends Credit {
  /** False when the organization had been given one with that key: nothing was given now, and this is what is left of that. */
  readonly isNew: boolean;
}

const priorityUsual = 50;

/** Gives the organization a credit. For the operator only: no role and no key has the scope. Throws `resource_not_found`. */
export async function grantCredit(ctx: WriteContext, input: GrantCreditInput): Promise<GrantedCredit> {
  requireScope(ctx, "credits.write");
  return inTransaction(ctx, async (tx) => {
    const { id: organizationId } = await lockOrganization(tx, ctx.organization.id);
    const [given] = input.grantKey === undefined ? [] : await findGranted(tx, organizationId, input.grantKey);
    if (given) return { ...given, isNew: false };
    const createdAt = ctx.clock.now();
    const credit = {
      id: ctx.newId("credit"),
      organizationId,
      name: input.name,
      category: input.category,
      amountCents: input.amountCents,
      priority: input.priority ?? priorityUsual,
      effectiveAt: input.effectiveAt ?? createdAt,
      expiresAt: input.expiresAt ?? null,
      createdAt,
      collectorGrantId: null,
      grantKey: input.grantKey ?? null,
    };
    await tx.insert(credits).values(credit);
    const { id: target, name, amountCents } = credit;
    await audit(tx, ctx, { action: "credit.granted", target, after: { name, amount_cents: amountCents.toString() } });
    return { ...credit, remainingCents: credit.amountCents, isNew: true };
  });
}

function findGranted(tx: Db, organizationId: string, grantKey: string): Promise<Credit[]> {
  return tx
    .select(creditColumns)
    .from(credits)
    .where(and(eq(credits.organizationId, organizationId), eq(credits.grantKey, grantKey)));
}
