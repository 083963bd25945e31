import type { MailContext } from "@sundial/accounts";
import { audit, inTransaction, type WriteContext } from "@sundial/db";
import { actorIdOf } from "@sundial/kernel";
import { and, eq } from "drizzle-orm";
import { marketplaceErrors } from "../errors.ts";
import { mailPartner } from "../lifecycle/mail-partner.ts";
import { eventsFrom } from "../lifecycle/transitions.ts";
import { findVersionToReview, lockListing } from "../lookup.ts";
import { assertIndependent } from "../reviewers/assert-independent.ts";
import { requireReviewer } from "../reviewers/require-reviewer.ts";
import { listingAssessments } from "../tables.ts";
import type { AssessmentKind, ListingVersion } from "../types.ts";
import { type VersionView, viewVersion } from "../versions/view-version.ts";
import { assessmentMail } from "./assessment-mail.ts";
import { findAssessment } from "./find-assessment.ts";
import { hashSubject } from "./hash-subject.ts";
import type { Question } from "./load-questionnaires.ts";

export interface DecideAssessmentInput {
  readonly versionId: string;
  readonly kind: string;
  readonly outcome: "passed" | "failed";
  readonly notes: string;
  /** What the partner has to do, as agreed. */
  readonly mitigations: readonly string[];
}

/**
 * Says how an assessment of a version in review ended; again, to change it. The partner is mailed what it has to do. Throws `reviewer_required`,
 * `council_required` for responsible AI, `another_reviewer_required`, `listing_transition_not_allowed`, and `listing_assessment_unanswered` for one that
 * is to pass while a question has no answer.
 */
export async function decideAssessment(
  ctx: WriteContext & MailContext,
  input: DecideAssessmentInput,
  questionsOf: (kind: AssessmentKind) => readonly Question[],
): Promise<VersionView> {
  const reviewer = await requireReviewer(ctx);
  const { outcome, notes } = input;
  return inTransaction(ctx, async (tx) => {
    const { organizationId, listingId } = await findVersionToReview(tx, input.versionId);
    await lockListing(tx, organizationId, listingId);
    const version = await findVersionToReview(tx, input.versionId);
    const { kind, answers } = await findAssessment(tx, version, input.kind);
    if (kind === "responsible_ai" && !reviewer.roles.includes("council")) throw marketplaceErrors.council_required();
    await assertIndependent(tx, ctx, version);
    assertInReview(version);
    if (outcome === "passed") assertAnswered({ kind, answers }, questionsOf(kind));
    const decided = {
      outcome,
      notes,
      mitigations: [...input.mitigations],
      decidedBy: actorIdOf(ctx.actor),
      decidedAt: ctx.clock.now(),
      judgedSha256: hashSubject(kind, version.manifest),
    };
    await tx
      .update(listingAssessments)
      .set(decided)
      .where(and(eq(listingAssessments.versionId, version.id), eq(listingAssessments.kind, kind)));
    await audit(
      tx,
      { ...ctx, organization: { id: organizationId } },
      {
        action: "listing_assessment.decided",
        target: version.id,
        after: { kind, outcome, notes, mitigations: decided.mitigations },
        byOperator: true,
      },
    );
    const { mitigations } = decided;
    const mail = assessmentMail({ version, kind, outcome, notes, mitigations, portalUrl: ctx.mail.portalUrl });
    if (mail) await mailPartner(tx, ctx, { version, mail });
    return viewVersion(tx, ctx, { version, role: "reviewer" });
  });
}

function assertInReview({ state }: ListingVersion): void {
  if (state === "in_review") return;
  const possible = eventsFrom(state, "reviewer").join(", ") || "nothing";
  throw marketplaceErrors.listing_transition_not_allowed({ state, event: "assess", role: "reviewer", possible });
}

function assertAnswered(
  { kind, answers }: { readonly kind: AssessmentKind; readonly answers: Readonly<Record<string, string>> },
  questions: readonly Question[],
): void {
  const missing = questions.filter(({ id }) => !answers[id]?.trim()).map(({ id }) => `\`${id}\``);
  if (missing.length === 0) return;
  const have = missing.length === 1 ? "has" : "have";
  const unanswered = `${missing.length} of its ${questions.length} questions ${have} no answer: ${missing.join(", ")}`;
  throw marketplaceErrors.listing_assessment_unanswered({ kind, unanswered }, { param: "outcome" });
}
