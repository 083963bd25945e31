import type {
  DecideReviewRequest,
  ReportedListing as WireReportedListing,
  Review as WireReview,
  ReviewItem as WireReviewItem,
  ReviewTime as WireReviewTime,
} from "@sundial/contract/types";
import type {
  AbuseReport,
  NewFinding,
  Questionnaires,
  ReportedListing,
  Review,
  ReviewItem,
  ReviewTime,
} from "@sundial/marketplace";
import type { Deps } from "../../../deps.ts";
import { toWireActivity } from "../activity/convert.ts";
import { toWireAsset, toWireVersion } from "../listings/convert.ts";

export function toWireReviewItem(item: ReviewItem): WireReviewItem {
  const { version, kind, partner, stage, position, isOverdue, pendingAssessments } = item;
  return {
    version_id: version.id,
    listing_id: version.listingId,
    kind,
    name: version.manifest.name ?? "",
    partner,
    number: version.number,
    state: version.state,
    stage,
    is_hotfix: version.isHotfix,
    position,
    queued_at: (version.queuedAt ?? version.createdAt).toISOString(),
    due_at: version.stageDueAt?.toISOString() ?? null,
    is_overdue: isOverdue,
    pending_assessments: [...pendingAssessments],
  };
}

type ReviewDeps = Pick<Deps, "env" | "random" | "clock"> & { readonly questionnaires: Questionnaires };

export function toWireReview(review: Review, deps: ReviewDeps): WireReview {
  const { view, partner, changes, activity, assets, abuseReports } = review;
  return {
    version: toWireVersion(view, deps.questionnaires),
    partner,
    changes: changes.map(({ pointer, before, after }) => ({ pointer, before, after })),
    activity: activity.map(toWireActivity),
    assets: assets.map((asset) => toWireAsset(asset, deps)),
    abuse_reports: abuseReports.map(toWireAbuseReport),
  };
}

function toWireAbuseReport({
  id,
  listingId,
  reason,
  text,
  createdAt,
}: AbuseReport): WireReview["abuse_reports"][number] {
  return { id, listing_id: listingId, reason, text, created_at: createdAt.toISOString() };
}

export function toWireReportedListing(reported: ReportedListing): WireReportedListing {
  const { version, partner, reports, reasons, lastReportedAt } = reported;
  return {
    version_id: version.id,
    listing_id: version.listingId,
    name: version.manifest.name ?? "",
    partner,
    number: version.number,
    state: version.state,
    reports,
    reasons: [...reasons],
    last_reported_at: lastReportedAt.toISOString(),
  };
}

export function toWireReviewTime(time: ReviewTime): WireReviewTime {
  const { stage, targetHours, waiting, overdue, ended, medianHours, p90Hours } = time;
  return {
    stage,
    target_hours: targetHours,
    waiting,
    overdue,
    ended,
    median_hours: medianHours,
    p90_hours: p90Hours,
  };
}

export function fromWireFinding(finding: NonNullable<DecideReviewRequest["findings"]>[number]): NewFinding {
  const { rule_id: ruleId, severity, pointer, evidence, fix } = finding;
  // The two words are all that a request can say; the schema is open for answers alone.
  const said = severity === "blocking" || severity === "warning" ? severity : null;
  return { ruleId, severity: said, pointer: pointer ?? null, evidence, fix };
}
