import type { ListingManifest } from "@sundial/contract/types";
import type { VersionState } from "./lifecycle/transitions.ts";

/** What a version says of itself. A document of the contract, kept as it was written, so that pointers into it are those of its author. */
export type { ListingManifest };

/** An app of the partner, an MCP server, or an OpenAPI service that agents call. */
export const listingKinds = ["app", "connector", "agent_tool"] as const;
export type ListingKind = (typeof listingKinds)[number];

export const assetKinds = ["icon", "screenshot", "evidence"] as const;
export type AssetKind = (typeof assetKinds)[number];

export const checkRunStates = ["queued", "running", "passed", "failed", "inconclusive"] as const;
export type CheckRunState = (typeof checkRunStates)[number];

/** `inconclusive`: what was asked did not answer, which stands against nobody. `skipped`: the rule is not for this kind of listing. */
export const checkStates = ["waiting", "running", "passed", "failed", "inconclusive", "skipped"] as const;
export type CheckState = (typeof checkStates)[number];

/** A `blocking` finding stands against a version until it is resolved; a `warning` is for people to weigh. */
export const severities = ["blocking", "warning"] as const;
export type Severity = (typeof severities)[number];

export const assessmentKinds = ["security", "support", "responsible_ai"] as const;
export type AssessmentKind = (typeof assessmentKinds)[number];

export const assessmentOutcomes = ["pending", "passed", "failed"] as const;
export type AssessmentOutcome = (typeof assessmentOutcomes)[number];

export const abuseReasons = [
  "malware",
  "data_misuse",
  "deception",
  "prohibited_content",
  "intellectual_property",
  "other",
] as const;
export type AbuseReason = (typeof abuseReasons)[number];

/** `council` also judges responsible AI. */
export const reviewerRoles = ["reviewer", "council"] as const;
export type ReviewerRole = (typeof reviewerRoles)[number];

export interface Listing {
  readonly id: string;
  readonly organizationId: string;
  readonly kind: ListingKind;
  readonly slug: string;
  readonly createdBy: string;
  readonly createdAt: Date;
}

export interface ListingVersion {
  readonly id: string;
  readonly listingId: string;
  readonly organizationId: string;
  readonly number: number;
  readonly state: VersionState;
  /** What is appealed against, while it is. */
  readonly appealedFrom: "rejected" | "suspended" | null;
  readonly isHotfix: boolean;
  readonly manifest: ListingManifest;
  /** Counts the saves of the manifest. */
  readonly revision: number;
  readonly ruleSet: string | null;
  readonly queuedAt: Date | null;
  readonly stageBeganAt: Date;
  readonly stageDueAt: Date | null;
  readonly escalatedAt: Date | null;
  readonly reviewerId: string | null;
  readonly decidedBy: string | null;
  readonly publishedAt: Date | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** What is wrong with a version: which rule, what was seen, and what would mend it. */
export interface Finding {
  readonly id: string;
  readonly versionId: string;
  /** Of a run of the automated checks; null when a reviewer found it. */
  readonly runId: string | null;
  readonly reviewerId: string | null;
  readonly ruleId: string;
  readonly ruleSet: string;
  readonly severity: Severity;
  /** A JSON pointer (RFC 6901) into the manifest; null when it is about the whole. */
  readonly pointer: string | null;
  readonly evidence: string;
  readonly fix: string;
  readonly createdAt: Date;
  readonly resolvedAt: Date | null;
}
