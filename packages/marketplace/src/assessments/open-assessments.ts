import type { Db } from "@sundial/db";
import { and, desc, eq, inArray, ne, or, sql } from "drizzle-orm";
import type { MarketplaceContext } from "../marketplace-context.ts";
import { findRuleSet } from "../rules/find-rule-set.ts";
import { listingAssessments, listingVersions } from "../tables.ts";
import type { AssessmentKind, ListingManifest, ListingVersion } from "../types.ts";
import { hashSubject } from "./hash-subject.ts";
import { neededAssessments, type Trigger } from "./needed-assessments.ts";

/** In how many hours each is to be decided. */
export const assessmentHours: Readonly<Record<AssessmentKind, number>> = {
  security: 72,
  support: 72,
  responsible_ai: 120,
};

type Row = typeof listingAssessments.$inferSelect;
type Ctx = Pick<MarketplaceContext, "clock" | "ruleSets">;

/**
 * Sees to it that a submitted version has the assessments that it needs. What passed stays passed as long as what was judged is the same; what
 * failed, or was judged of other facts, is asked for again. The listing must be locked.
 */
export async function openAssessments(
  tx: Db,
  ctx: Ctx,
  version: ListingVersion & { readonly ruleSet: string },
): Promise<void> {
  const [approved, categoriesKnown, rows] = [
    await findLastApproved(tx, version),
    await listCategories(tx),
    await tx.select().from(listingAssessments).where(eq(listingAssessments.versionId, version.id)),
  ];
  const needed = neededAssessments({
    manifest: version.manifest,
    approved: approved?.manifest ?? null,
    categoriesKnown: categoriesKnown.union(new Set(findRuleSet(ctx.ruleSets, version.ruleSet).establishedCategories)),
  });
  // What failed is looked at again, even when the facts that asked for it are gone.
  for (const { kind, outcome } of rows) if (outcome === "failed" && !needed.has(kind)) needed.set(kind, []);
  for (const [kind, triggers] of needed)
    await openOne(tx, ctx, { version, kind, triggers, row: rows.find((row) => row.kind === kind) });
  const gone = rows.map(({ kind }) => kind).filter((kind) => !needed.has(kind));
  if (gone.length > 0)
    await tx
      .delete(listingAssessments)
      .where(and(eq(listingAssessments.versionId, version.id), inArray(listingAssessments.kind, gone)));
}

/** The version of the listing that was approved last, whatever became of it since; null when none was. */
export async function findLastApproved(
  db: Db,
  version: Pick<ListingVersion, "id" | "listingId">,
): Promise<{ readonly manifest: ListingManifest } | null> {
  const [row] = await db
    .select({ manifest: listingVersions.manifest })
    .from(listingVersions)
    .where(
      and(
        eq(listingVersions.listingId, version.listingId),
        ne(listingVersions.id, version.id),
        or(
          inArray(listingVersions.state, ["approved", "published", "paused", "superseded", "suspended", "delisted"]),
          eq(listingVersions.appealedFrom, "suspended"),
        ),
      ),
    )
    .orderBy(desc(listingVersions.number))
    .limit(1);
  return row ?? null;
}

/** The categories of what the catalogue shows. */
async function listCategories(tx: Db): Promise<Set<string>> {
  const rows = await tx
    .selectDistinct({
      category: sql<string>`jsonb_array_elements_text(coalesce(${listingVersions.manifest}->'categories', '[]'))`,
    })
    .from(listingVersions)
    .where(inArray(listingVersions.state, ["published", "paused"]));
  return new Set(rows.map(({ category }) => category));
}

async function openOne(
  tx: Db,
  ctx: Ctx,
  one: {
    readonly version: ListingVersion;
    readonly kind: AssessmentKind;
    readonly triggers: readonly Trigger[];
    readonly row: Row | undefined;
  },
): Promise<void> {
  const { version, kind, row } = one;
  const triggers = [...one.triggers];
  const dueAt = new Date(ctx.clock.nowMs() + assessmentHours[kind] * 3_600_000);
  const asked = { triggers, dueAt, outcome: "pending" as const, decidedBy: null, decidedAt: null, judgedSha256: null };
  if (!row) {
    const said = { ...(await findLastAnswers(tx, version, kind)), notes: null, mitigations: [] };
    const { id: versionId, organizationId } = version;
    await tx.insert(listingAssessments).values({ versionId, kind, organizationId, ...said, ...asked });
    return;
  }
  const holds = row.outcome === "passed" && row.judgedSha256 === hashSubject(kind, version.manifest);
  await tx
    .update(listingAssessments)
    .set(holds ? { triggers } : asked)
    .where(and(eq(listingAssessments.versionId, version.id), eq(listingAssessments.kind, kind)));
}

/** What the partner said of the version before, to begin with: most of it is still so. */
async function findLastAnswers(tx: Db, { id, listingId }: ListingVersion, kind: AssessmentKind) {
  const [row] = await tx
    .select({ answers: listingAssessments.answers, evidenceIds: listingAssessments.evidenceIds })
    .from(listingAssessments)
    .innerJoin(listingVersions, eq(listingVersions.id, listingAssessments.versionId))
    .where(and(eq(listingVersions.listingId, listingId), ne(listingVersions.id, id), eq(listingAssessments.kind, kind)))
    .orderBy(desc(listingVersions.number))
    .limit(1);
  return row ?? { answers: {}, evidenceIds: [] };
}
