import { audit, type Db, inTransaction, type WriteContext } from "@sundial/db";
import { coreErrors, type ErrorIssue, requireScope } from "@sundial/errors";
import { and, eq, inArray } from "drizzle-orm";
import { marketplaceErrors } from "../errors.ts";
import { findListingVersion, lockListing } from "../lookup.ts";
import { listingAssessments, listingAssets } from "../tables.ts";
import type { AssessmentKind, ListingVersion } from "../types.ts";
import { type VersionView, viewVersion } from "../versions/view-version.ts";
import { findAssessment } from "./find-assessment.ts";
import type { Question } from "./load-questionnaires.ts";

export interface PutAssessmentAnswersInput {
  readonly listingId: string;
  readonly versionId: string;
  readonly kind: string;
  readonly answers: readonly { readonly questionId: string; readonly answer: string }[];
  readonly evidenceIds: readonly string[];
}

/**
 * Saves what the partner says, in place of what was said before. Throws `resource_not_found` for a question or a file that there is not, and
 * `listing_version_not_editable` once the assessment is decided or the version no longer waits for anyone.
 */
export async function putAssessmentAnswers(
  ctx: WriteContext,
  input: PutAssessmentAnswersInput,
  questionsOf: (kind: AssessmentKind) => readonly Question[],
): Promise<VersionView> {
  requireScope(ctx, "marketplace.write");
  const { listingId, versionId } = input;
  const organizationId = ctx.organization.id;
  return inTransaction(ctx, async (tx) => {
    await lockListing(tx, organizationId, listingId);
    const version = await findListingVersion(tx, { organizationId, listingId, versionId });
    const { kind, outcome } = await findAssessment(tx, version, input.kind);
    assertOpen(version, outcome);
    await assertKnown(tx, input, questionsOf(kind));
    const answers = Object.fromEntries(input.answers.map(({ questionId, answer }) => [questionId, answer]));
    await tx
      .update(listingAssessments)
      .set({ answers, evidenceIds: [...input.evidenceIds] })
      .where(and(eq(listingAssessments.versionId, versionId), eq(listingAssessments.kind, kind)));
    await audit(tx, ctx, { action: "listing_assessment.answered", target: versionId, after: { kind } });
    return viewVersion(tx, ctx, { version, role: "partner" });
  });
}

const waiting: readonly ListingVersion["state"][] = [
  "draft",
  "submitted",
  "in_checks",
  "in_review",
  "changes_requested",
];

function assertOpen({ state }: ListingVersion, outcome: "pending" | "passed" | "failed"): void {
  // What failed is answered anew while the partner makes the changes.
  const isOpen =
    outcome === "pending" || (outcome === "failed" && (state === "changes_requested" || state === "draft"));
  if (!isOpen || !waiting.includes(state)) throw marketplaceErrors.listing_version_not_editable({ state });
}

async function assertKnown(tx: Db, input: PutAssessmentAnswersInput, questions: readonly Question[]): Promise<void> {
  const rows = await tx
    .select({ id: listingAssets.id })
    .from(listingAssets)
    .where(and(eq(listingAssets.listingId, input.listingId), inArray(listingAssets.id, [...input.evidenceIds])));
  const issues: ErrorIssue[] = [];
  for (const [index, { questionId }] of input.answers.entries())
    if (!questions.some(({ id }) => id === questionId))
      issues.push({ pointer: `#/answers/${index}/question_id`, detail: "There is no such question." });
  for (const [index, id] of input.evidenceIds.entries())
    if (!rows.some((row) => row.id === id))
      issues.push({ pointer: `#/evidence_asset_ids/${index}`, detail: "There is no such file of this listing." });
  const [first] = issues;
  if (first) throw coreErrors.resource_not_found({ resource: "question or file", id: first.pointer }, { issues });
}
