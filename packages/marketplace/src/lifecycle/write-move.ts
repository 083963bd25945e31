import { audit, type Db, recordEvent } from "@sundial/db";
import { actorIdOf } from "@sundial/kernel";
import { eq } from "drizzle-orm";
import type { MarketplaceContext } from "../marketplace-context.ts";
import { listingTransitions, listingVersions } from "../tables.ts";
import type { ListingVersion } from "../types.ts";
import { findJudgedBy } from "./find-judged-by.ts";
import { ruleSetAfter } from "./rule-set-after.ts";
import { timesAfter } from "./stages.ts";
import type { TransitionInput } from "./transition-input.ts";
import type { TransitionEvent, VersionState } from "./transitions.ts";

interface Move {
  readonly version: ListingVersion;
  readonly to: VersionState;
  readonly input: TransitionInput;
}

/** Writes the state, the clock and the timeline, whatever led to it. */
export async function writeMove(tx: Db, ctx: MarketplaceContext, move: Move): Promise<ListingVersion> {
  const { version, to, input } = move;
  const judgedBy = to === "in_review" ? await findJudgedBy(tx, version.id) : null;
  const changes = changesOf(ctx, { ...move, judgedBy });
  await tx.update(listingVersions).set(changes).where(eq(listingVersions.id, version.id));
  const moved = { ...version, ...changes };
  await tx.insert(listingTransitions).values({
    id: ctx.newId("listingTransition"),
    listingId: version.listingId,
    versionId: version.id,
    organizationId: version.organizationId,
    event: input.event,
    fromState: version.state,
    toState: to,
    role: input.role,
    actorId: actorIdOf(ctx.actor),
    reason: input.reason ?? null,
    ruleSet: moved.ruleSet ?? version.ruleSet,
    stageBeganAt: version.stageBeganAt,
    createdAt: moved.updatedAt,
  });
  // In the log of the organization whose version it is, also when a reviewer moves it.
  await audit(
    tx,
    { ...ctx, organization: { id: version.organizationId } },
    {
      action: `listing_version.${input.event}`,
      target: version.id,
      before: { state: version.state },
      after: { state: to, reason: input.reason ?? null },
      byOperator: input.role === "reviewer",
    },
  );
  await recordEvent(tx, ctx, {
    organizationId: version.organizationId,
    type: "listing_version.moved",
    mode: null,
    subjectId: version.id,
    summary: `Version ${version.number} of ${version.manifest.name ?? "a listing"} went from ${version.state} to ${to}.`,
  });
  return moved;
}

const decisions: readonly TransitionEvent[] = ["reject", "suspend", "uphold"];

interface JudgedMove extends Move {
  /** When the last assessment that it waits for should be decided; null when it waits for none. */
  readonly judgedBy: Date | null;
}

function changesOf(ctx: MarketplaceContext, { version, to, input, judgedBy }: JudgedMove) {
  const now = ctx.clock.now();
  const reviewerId = input.role === "reviewer" ? actorIdOf(ctx.actor) : null;
  return {
    state: to,
    ...timesAfter(version, to, { now, judgedBy }),
    queuedAt: queuedAfter(version, input.event, now),
    // Only these two can be appealed against.
    appealedFrom: to === "appealed" ? (version.state as "rejected" | "suspended") : null,
    reviewerId: reviewerId ?? version.reviewerId,
    decidedBy: decisions.includes(input.event) ? reviewerId : version.decidedBy,
    ruleSet: ruleSetAfter(ctx, { version, event: input.event, wanted: input.ruleSet }),
    publishedAt: input.event === "publish" ? now : version.publishedAt,
    updatedAt: now,
  };
}

/** A place is taken once and kept, until the version begins from a draft again; what is published has to queue for its appeal. */
function queuedAfter({ queuedAt, state }: ListingVersion, event: TransitionEvent, now: Date): Date | null {
  if (event === "submit") return queuedAt ?? now;
  if (event === "appeal" && state === "suspended") return now;
  return event === "reopen" ? null : queuedAt;
}
