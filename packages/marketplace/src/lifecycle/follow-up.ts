import type { Db } from "@sundial/db";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { openAssessments } from "../assessments/open-assessments.ts";
import { startChecks } from "../checks/start-checks.ts";
import { askForScopes } from "../installations/ask-for-scopes.ts";
import { holdKeys, releaseKeys } from "../installations/hold-keys.ts";
import { mailInstallers } from "../installations/mail-installers.ts";
import type { MarketplaceContext } from "../marketplace-context.ts";
import { listingFindings } from "../tables.ts";
import type { ListingVersion } from "../types.ts";
import { sendMoveMails } from "./send-move-mails.ts";
import type { TransitionInput } from "./transition-input.ts";

/** What a move brings with it beside the timeline. The listing must be locked. */
export async function followUp(
  tx: Db,
  ctx: MarketplaceContext,
  {
    from,
    moved,
    input,
  }: { readonly from: ListingVersion; readonly moved: ListingVersion; readonly input: TransitionInput },
): Promise<void> {
  if (moved.state === "submitted") await submit(tx, ctx, moved);
  if (input.event === "approve") await resolveFindings(tx, ctx, moved);
  await followInKeys(tx, ctx, { from, moved });
  if (input.event === "publish") await askForScopes(tx, ctx, moved);
  await sendMoveMails(tx, ctx, { moved, input });
}

/** Those who installed it are told when its keys stop, and when they work again; an appeal and what upholds the decision change neither. */
async function followInKeys(
  tx: Db,
  ctx: MarketplaceContext,
  { from, moved }: { readonly from: ListingVersion; readonly moved: ListingVersion },
): Promise<void> {
  const wasHeld = from.state === "suspended" || from.appealedFrom === "suspended";
  const { listingId, state } = moved;
  if (state === "suspended" || state === "delisted") {
    await holdKeys(tx, listingId);
    if (!wasHeld || state === "delisted") await mailInstallers(tx, ctx, { version: moved, turn: state });
  }
  if (!wasHeld || state !== "published") return;
  await releaseKeys(tx, listingId);
  await mailInstallers(tx, ctx, { version: moved, turn: "reinstated" });
}

async function submit(tx: Db, ctx: MarketplaceContext, version: ListingVersion): Promise<void> {
  const { ruleSet } = version;
  if (ruleSet === null) throw new Error(`${version.id} was submitted without rules`);
  const judged = { ...version, ruleSet };
  await openAssessments(tx, ctx, judged);
  await startChecks(tx, ctx, judged);
}

/** What reviewers found does not stand any more once one of them approves. What a run found is the run's. */
async function resolveFindings(tx: Db, ctx: MarketplaceContext, { id }: ListingVersion): Promise<void> {
  await tx
    .update(listingFindings)
    .set({ resolvedAt: ctx.clock.now() })
    .where(
      and(eq(listingFindings.versionId, id), isNotNull(listingFindings.reviewerId), isNull(listingFindings.resolvedAt)),
    );
}
