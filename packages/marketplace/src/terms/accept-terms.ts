import { audit, inTransaction, type WriteContext } from "@sundial/db";
import { coreErrors, requireScope } from "@sundial/errors";
import { actorIdOf } from "@sundial/kernel";
import { marketplaceTermsAcceptances } from "../tables.ts";
import { listTerms } from "./list-terms.ts";
import type { ToldTerms } from "./types.ts";

/** Accepts terms for the call's organization, those of a later date too. Idempotent: the first acceptance stays. Throws `resource_not_found`. */
export async function acceptTerms(ctx: WriteContext, input: { readonly version: string }): Promise<ToldTerms> {
  requireScope(ctx, "marketplace.write");
  const { organization, clock, actor } = ctx;
  return inTransaction(ctx, async (tx) => {
    const accepted = { organizationId: organization.id, termsVersion: input.version, acceptedAt: clock.now() };
    const known = (await listTerms(tx, { organizationId: null, at: clock.now() })).find(isAsked);
    if (!known) throw coreErrors.resource_not_found({ resource: "marketplace terms", id: input.version });
    const made = await tx
      .insert(marketplaceTermsAcceptances)
      .values({ ...accepted, acceptedBy: actorIdOf(actor) })
      .onConflictDoNothing()
      .returning({ version: marketplaceTermsAcceptances.termsVersion });
    if (made.length > 0)
      await audit(tx, ctx, { action: "marketplace_terms.accepted", target: input.version, after: accepted });
    const told = (await listTerms(tx, { organizationId: organization.id, at: clock.now() })).find(isAsked);
    return told ?? known;
  });

  function isAsked({ version }: ToldTerms): boolean {
    return version === input.version;
  }
}
