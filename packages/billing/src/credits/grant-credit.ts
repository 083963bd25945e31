import { lockOrganization } from "@sundial/accounts";
import { audit, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { credits } from "../tables.ts";
import type { Credit } from "./types.ts";

export interface GrantCreditInput {
  readonly name: string;
  readonly category: Credit["category"];
  readonly amountCents: bigint;
  /** 0 is used first, 100 last. */
  readonly priority?: number | undefined;
  readonly effectiveAt?: Date | undefined;
  readonly expiresAt?: Date | undefined;
}

const priorityUsual = 50;

/** Gives the organization a credit. For the operator only: no role and no key has the scope. Throws `resource_not_found`. */
export async function grantCredit(ctx: WriteContext, input: GrantCreditInput): Promise<Credit> {
  requireScope(ctx, "credits.write");
  return inTransaction(ctx, async (tx) => {
    const { id: organizationId } = await lockOrganization(tx, ctx.organization.id);
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
    };
    await tx.insert(credits).values(credit);
    const { id: target, name, amountCents } = credit;
    await audit(tx, ctx, { action: "credit.granted", target, after: { name, amount_cents: amountCents.toString() } });
    return { ...credit, remainingCents: credit.amountCents };
  });
}
