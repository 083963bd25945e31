import { findOrganizations } from "@sundial/accounts";
import type { Db, ReadContext } from "@sundial/db";
import { requireCursor } from "@sundial/errors";
import { type Page, type PageInput, toPage } from "@sundial/kernel";
import { and, eq, inArray, sql } from "drizzle-orm";
import { type Stage, stageOf, waitingForReviewers } from "../lifecycle/stages.ts";
import { requireReviewer } from "../reviewers/require-reviewer.ts";
import { listingAssessments, listings, listingVersions } from "../tables.ts";
import type { AssessmentKind, ListingKind, ListingVersion } from "../types.ts";
import { queuePlace } from "./find-queue-place.ts";

/** A version that waits for reviewers. */
export interface ReviewItem {
  readonly id: string;
  readonly version: ListingVersion;
  readonly kind: ListingKind;
  readonly partner: string;
  readonly stage: Stage;
  /** Among what waits in the same stage, from 1. */
  readonly position: number;
  readonly isOverdue: boolean;
  readonly pendingAssessments: readonly AssessmentKind[];
}

/** What waits for reviewers, by its due date. Throws `reviewer_required`. */
export async function listReviews(ctx: ReadContext, input: PageInput): Promise<Page<ReviewItem>> {
  await requireReviewer(ctx);
  return readQueue(ctx.db, { ...input, now: ctx.clock.now() });
}

const { id, isHotfix, state, stageDueAt, listingId } = listingVersions;
/** The places that partners see: hotfixes first, then what was submitted first. */
const places = sql`not ${isHotfix}, ${queuePlace}, ${id}`;
const due = sql`coalesce(${stageDueAt}, 'infinity')`;
/** As values that grow, so that one comparison of rows says what comes later. */
const order = sql`(${due}, ${places})`;

/** The same for the operator's command. */
export async function readQueue(db: Db, input: PageInput & { readonly now: Date }): Promise<Page<ReviewItem>> {
  const after = requireCursor("listingVersion", input.after);
  const waiting = db.$with("waiting").as(
    db
      .select({
        id,
        position: sql<number>`row_number() over (partition by ${state} order by ${places})`
          .mapWith(Number)
          .as("position"),
      })
      .from(listingVersions)
      .where(inArray(state, waitingForReviewers)),
  );
  const rows = await db
    .with(waiting)
    .select({ id, version: listingVersions, kind: listings.kind, position: waiting.position })
    .from(listingVersions)
    .innerJoin(waiting, eq(waiting.id, id))
    .innerJoin(listings, eq(listings.id, listingId))
    .where(after === undefined ? undefined : sql`${order} > (${orderOf(db, after)})`)
    .orderBy(order)
    .limit(input.limit + 1);
  const [partners, pending] = [
    await findOrganizations(
      db,
      rows.map(({ version }) => version.organizationId),
    ),
    await listPending(
      db,
      rows.map((row) => row.id),
    ),
  ];
  const items = rows.map((row) => ({
    ...row,
    partner: partners.get(row.version.organizationId)?.name ?? "",
    // Both states are in one.
    stage: stageOf(row.version.state) ?? "review",
    isOverdue: row.version.stageDueAt !== null && row.version.stageDueAt < input.now,
    pendingAssessments: pending.get(row.id) ?? [],
  }));
  return toPage(items, input.limit);
}

/** Where the last version of the page before stands, also when it was decided meanwhile. */
function orderOf(db: Db, after: string) {
  return db
    .select({ due: due.as("due"), isUsual: sql`not ${isHotfix}`.as("is_usual"), place: queuePlace.as("place"), id })
    .from(listingVersions)
    .where(eq(id, after));
}

async function listPending(db: Db, versionIds: readonly string[]): Promise<Map<string, AssessmentKind[]>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db
    .select({ versionId: listingAssessments.versionId, kind: listingAssessments.kind })
    .from(listingAssessments)
    .where(and(inArray(listingAssessments.versionId, [...versionIds]), eq(listingAssessments.outcome, "pending")))
    .orderBy(listingAssessments.kind);
  const grouped = Map.groupBy(rows, ({ versionId }) => versionId);
  return new Map([...grouped].map(([versionId, found]) => [versionId, found.map(({ kind }) => kind)]));
}
