import type { Db, ReadContext } from "@sundial/db";
import { actorIdOf } from "@sundial/kernel";
import { asc, eq } from "drizzle-orm";
import { findCheckRun } from "../checks/find-check-run.ts";
import { listFindings } from "../checks/list-findings.ts";
import type { CheckRun } from "../checks/types.ts";
import { eventsFrom, type TransitionEvent } from "../lifecycle/transitions.ts";
import { findListing } from "../lookup.ts";
import { findBar, type ReviewBar } from "../reviewers/find-bar.ts";
import { findQueuePlace, type QueuePlace } from "../reviews/find-queue-place.ts";
import { listingAssessments } from "../tables.ts";
import type { Finding, ListingKind, ListingVersion } from "../types.ts";

export type Assessment = typeof listingAssessments.$inferSelect;

/** A version with all that is known of it, as one side sees it. */
export interface VersionView {
  readonly version: ListingVersion;
  readonly kind: ListingKind;
  readonly queue: QueuePlace | null;
  /** What the caller may ask for now. */
  readonly possibleEvents: readonly TransitionEvent[];
  /** What keeps a reviewer from deciding; null for a partner. */
  readonly bar: ReviewBar | null;
  readonly checkRun: CheckRun | null;
  readonly findings: readonly Finding[];
  readonly assessments: readonly Assessment[];
}

/** Reads what belongs to a version. `possibleEvents` is empty for a caller who may only read, or not decide. */
export async function viewVersion(
  db: Db,
  ctx: Pick<ReadContext, "actor" | "clock">,
  { version, role }: { readonly version: ListingVersion; readonly role: "partner" | "reviewer" },
): Promise<VersionView> {
  const { kind } = await findListing(db, version.organizationId, version.listingId);
  const { actor } = ctx;
  const bar = role === "reviewer" ? await findBar(db, version, actorIdOf(actor)) : null;
  const mayMove = role === "reviewer" ? bar === null : actor.kind === "system" || actor.scopes.has("marketplace.write");
  return {
    version,
    kind,
    queue: await findQueuePlace(db, ctx.clock.now(), version),
    possibleEvents: mayMove ? eventsFrom(version.state, role) : [],
    bar,
    checkRun: await findCheckRun(db, version.id),
    findings: await listFindings(db, version.id),
    assessments: await db
      .select()
      .from(listingAssessments)
      .where(eq(listingAssessments.versionId, version.id))
      .orderBy(asc(listingAssessments.kind)),
  };
}
