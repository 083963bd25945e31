import type { Db } from "@sundial/db";
import { and, count, eq, inArray, or, sql } from "drizzle-orm";
import { actsInStage, type Stage, stageOf, statesOfStage } from "../lifecycle/stages.ts";
import type { TransitionRole } from "../lifecycle/transitions.ts";
import { listingVersions } from "../tables.ts";
import type { ListingVersion } from "../types.ts";

/** Where a version stands in the queue of its stage. */
export interface QueuePlace {
  readonly stage: Stage;
  /** From 1; null while the partner is to act. */
  readonly position: number | null;
  readonly waitsFor: TransitionRole;
  readonly dueAt: Date | null;
  readonly isOverdue: boolean;
}

/** Null for a version that is in no queue. One with requested changes waits for its partner, and goes to the checks next. */
export async function findQueuePlace(db: Db, now: Date, version: ListingVersion): Promise<QueuePlace | null> {
  const { state, stageDueAt: dueAt } = version;
  if (state === "changes_requested")
    return { stage: "checks", position: null, waitsFor: "partner", dueAt: null, isOverdue: false };
  const stage = stageOf(state);
  if (stage === null) return null;
  const isOverdue = dueAt !== null && dueAt < now;
  const position = (await countBefore(db, version, stage)) + 1;
  return { stage, position, waitsFor: actsInStage[stage], dueAt, isOverdue };
}

/** What sorts before it: hotfixes first, then by the place that was taken with the first submission. */
async function countBefore(db: Db, { isHotfix, queuedAt, createdAt, id }: ListingVersion, stage: Stage) {
  const { isHotfix: hotfix, id: otherId } = listingVersions;
  const place = sql`(${queuePlace}, ${otherId}) < (${(queuedAt ?? createdAt).toISOString()}::timestamptz, ${id})`;
  const goesFirst = isHotfix ? and(eq(hotfix, true), place) : or(eq(hotfix, true), place);
  const [row] = await db
    .select({ count: count() })
    .from(listingVersions)
    .where(and(inArray(listingVersions.state, [...statesOfStage[stage]]), goesFirst));
  return row?.count ?? 0;
}

/** The instant that a version queues by. */
export const queuePlace = sql`coalesce(${listingVersions.queuedAt}, ${listingVersions.createdAt})`;
