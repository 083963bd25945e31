import { modes } from "@sundial/kernel";
import {
  bigint,
  boolean,
  customType,
  date,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
import { type TransitionEvent, transitionRoles, versionStates } from "./lifecycle/transitions.ts";
import {
  abuseReasons,
  assessmentKinds,
  assessmentOutcomes,
  assetKinds,
  checkRunStates,
  checkStates,
  type ListingManifest,
  listingKinds,
  severities,
} from "./types.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
const bytes = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

export const listings = pgTable("listings", {
  id: text("id").primaryKey(),
  organizationId: text("organization_id").notNull(),
  kind: text("kind", { enum: listingKinds }).notNull(),
  /** In addresses and for ever, also when the name changes. */
  slug: text("slug").notNull(),
  createdBy: text("created_by").notNull(),
  createdAt: instant("created_at").notNull(),
});

export const listingVersions = pgTable("listing_versions", {
  id: text("id").primaryKey(),
  listingId: text("listing_id").notNull(),
  organizationId: text("organization_id").notNull(),
  number: integer("number").notNull(),
  state: text("state", { enum: versionStates }).notNull(),
  /** What is appealed against. */
  appealedFrom: text("appealed_from", { enum: ["rejected", "suspended"] }),
  isHotfix: boolean("is_hotfix").notNull(),
  manifest: jsonb("manifest").$type<ListingManifest>().notNull(),
  /** Counts the saves of the manifest. */
  revision: integer("revision").notNull(),
  /** The rules that it is judged by: those in force when it was submitted, unless the partner chose newer ones. Null before. */
  ruleSet: text("rule_set"),
  /** Its place in the queue, which failures that pass by themselves and requested changes do not take away. */
  queuedAt: instant("queued_at"),
  /** When the stage that it is in began, and when it should have ended. */
  stageBeganAt: instant("stage_began_at").notNull(),
  stageDueAt: instant("stage_due_at"),
  /** When the operator was told that it is overdue. */
  escalatedAt: instant("escalated_at"),
  /** The reviewer who took it from the queue. */
  reviewerId: text("reviewer_id"),
  /** Who decided what may be appealed against. */
  decidedBy: text("decided_by"),
  publishedAt: instant("published_at"),
  createdBy: text("created_by").notNull(),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
});

/** Every move of a version, append-only: who, when, why, by which rules. */
export const listingTransitions = pgTable("listing_transitions", {
  id: text("id").primaryKey(),
  listingId: text("listing_id").notNull(),
  versionId: text("version_id").notNull(),
  organizationId: text("organization_id").notNull(),
  event: text("event").$type<TransitionEvent>().notNull(),
  fromState: text("from_state", { enum: versionStates }).notNull(),
  toState: text("to_state", { enum: versionStates }).notNull(),
  role: text("role", { enum: transitionRoles }).notNull(),
  actorId: text("actor_id").notNull(),
  reason: text("reason"),
  ruleSet: text("rule_set"),
  /** When the stage that ended began: what the clock for everyone is made of. */
  stageBeganAt: instant("stage_began_at").notNull(),
  createdAt: instant("created_at").notNull(),
});

export const listingAssets = pgTable("listing_assets", {
  id: text("id").primaryKey(),
  listingId: text("listing_id").notNull(),
  organizationId: text("organization_id").notNull(),
  kind: text("kind", { enum: assetKinds }).notNull(),
  name: text("name").notNull(),
  mediaType: text("media_type").notNull(),
  /** In pixels; null for what is no image. */
  width: integer("width"),
  height: integer("height"),
  sha256: text("sha256").notNull(),
  bytes: bytes("bytes").notNull(),
  createdBy: text("created_by").notNull(),
  createdAt: instant("created_at").notNull(),
});

/** A run of the automated checks over one revision of a manifest. */
export const listingCheckRuns = pgTable("listing_check_runs", {
  id: text("id").primaryKey(),
  versionId: text("version_id").notNull(),
  organizationId: text("organization_id").notNull(),
  revision: integer("revision").notNull(),
  ruleSet: text("rule_set").notNull(),
  state: text("state", { enum: checkRunStates }).notNull(),
  /** How often it was begun; a site that is briefly down is asked again. */
  attempts: integer("attempts").notNull(),
  nextAttemptAt: instant("next_attempt_at"),
  /** Until when a worker holds it. */
  leaseUntil: instant("lease_until"),
  createdAt: instant("created_at").notNull(),
  finishedAt: instant("finished_at"),
});

export const listingCheckResults = pgTable(
  "listing_check_results",
  {
    runId: text("run_id").notNull(),
    /** The rule that it checks. */
    ruleId: text("rule_id").notNull(),
    position: integer("position").notNull(),
    state: text("state", { enum: checkStates }).notNull(),
    /** What was seen, in a sentence. */
    detail: text("detail"),
    /** Whether asking again later may tell more. */
    isTransient: boolean("is_transient").notNull().default(false),
    startedAt: instant("started_at"),
    finishedAt: instant("finished_at"),
  },
  (table) => [primaryKey({ columns: [table.runId, table.ruleId] })],
);

/** What is wrong with a version: which rule, the evidence, and what would mend it. Of a run of the checks, or of a reviewer. */
export const listingFindings = pgTable("listing_findings", {
  id: text("id").primaryKey(),
  versionId: text("version_id").notNull(),
  organizationId: text("organization_id").notNull(),
  runId: text("run_id"),
  reviewerId: text("reviewer_id"),
  ruleId: text("rule_id").notNull(),
  ruleSet: text("rule_set").notNull(),
  severity: text("severity", { enum: severities }).notNull(),
  /** A JSON pointer into the manifest. */
  pointer: text("pointer"),
  evidence: text("evidence").notNull(),
  fix: text("fix").notNull(),
  createdAt: instant("created_at").notNull(),
  resolvedAt: instant("resolved_at"),
});

/** What people judge beside the rules. The partner answers and uploads evidence, a reviewer (of the council for responsible AI) decides. */
export const listingAssessments = pgTable(
  "listing_assessments",
  {
    versionId: text("version_id").notNull(),
    kind: text("kind", { enum: assessmentKinds }).notNull(),
    organizationId: text("organization_id").notNull(),
    /** The declared facts that ask for it; empty when every version needs it. */
    triggers: text("triggers").array().notNull(),
    answers: jsonb("answers").$type<Readonly<Record<string, string>>>().notNull(),
    evidenceIds: text("evidence_ids").array().notNull(),
    outcome: text("outcome", { enum: assessmentOutcomes }).notNull(),
    notes: text("notes"),
    mitigations: jsonb("mitigations").$type<readonly string[]>().notNull(),
    dueAt: instant("due_at"),
    decidedBy: text("decided_by"),
    decidedAt: instant("decided_at"),
    /** Of the parts of the manifest that it is about, as they were judged. */
    judgedSha256: text("judged_sha256"),
  },
  (table) => [primaryKey({ columns: [table.versionId, table.kind] })],
);

/** Between a partner and the reviewers. */
export const listingMessages = pgTable("listing_messages", {
  id: text("id").primaryKey(),
  listingId: text("listing_id").notNull(),
  versionId: text("version_id").notNull(),
  organizationId: text("organization_id").notNull(),
  role: text("role", { enum: ["partner", "reviewer"] }).notNull(),
  authorId: text("author_id").notNull(),
  text: text("text").notNull(),
  createdAt: instant("created_at").notNull(),
});

/** The operator's people who review. `council` also judges responsible AI. */
export const marketplaceReviewers = pgTable("marketplace_reviewers", {
  userId: text("user_id").primaryKey(),
  roles: text("roles").array().notNull(),
  addedAt: instant("added_at").notNull(),
});

export const marketplaceTermsAcceptances = pgTable(
  "marketplace_terms_acceptances",
  {
    organizationId: text("organization_id").notNull(),
    termsVersion: text("terms_version").notNull(),
    acceptedBy: text("accepted_by").notNull(),
    acceptedAt: instant("accepted_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.termsVersion] })],
);

/** A listing in use by an organization, in one mode, through a key that was made for it. */
export const listingInstallations = pgTable("listing_installations", {
  id: text("id").primaryKey(),
  organizationId: text("organization_id").notNull(),
  mode: text("mode", { enum: modes }).notNull(),
  listingId: text("listing_id").notNull(),
  /** The version whose scopes were granted last. */
  versionId: text("version_id").notNull(),
  scopes: text("scopes").array().notNull(),
  keyId: text("key_id").notNull(),
  installedBy: text("installed_by").notNull(),
  installedAt: instant("installed_at").notNull(),
  uninstalledBy: text("uninstalled_by"),
  uninstalledAt: instant("uninstalled_at"),
});

export const listingAbuseReports = pgTable("listing_abuse_reports", {
  id: text("id").primaryKey(),
  listingId: text("listing_id").notNull(),
  organizationId: text("organization_id").notNull(),
  reason: text("reason", { enum: abuseReasons }).notNull(),
  text: text("text").notNull(),
  reportedBy: text("reported_by").notNull(),
  createdAt: instant("created_at").notNull(),
  /** These three once a reviewer found it without ground; null before. */
  dismissedAt: instant("dismissed_at"),
  dismissedBy: text("dismissed_by"),
  dismissalReason: text("dismissal_reason"),
});

/** What a partner's listings earned in a UTC month, made once when the month is over. */
export const marketplaceStatements = pgTable("marketplace_statements", {
  id: text("id").primaryKey(),
  organizationId: text("organization_id").notNull(),
  month: date("month").notNull(),
  termsVersion: text("terms_version").notNull(),
  /** US cents: what customers paid for the attributed usage, and the partner's share of it. */
  paidCents: bigint("paid_cents", { mode: "bigint" }).notNull(),
  shareCents: bigint("share_cents", { mode: "bigint" }).notNull(),
  createdAt: instant("created_at").notNull(),
});

export const marketplaceStatementLines = pgTable(
  "marketplace_statement_lines",
  {
    statementId: text("statement_id").notNull(),
    listingId: text("listing_id").notNull(),
    requests: bigint("requests", { mode: "bigint" }).notNull(),
    installations: integer("installations").notNull(),
    /** What the attributed usage cost at the prices of its day, in picodollars. */
    usagePicodollars: numeric("usage_picodollars", { mode: "bigint" }).notNull(),
    /** Less what was refunded, so that it can be below zero. */
    paidCents: bigint("paid_cents", { mode: "bigint" }).notNull(),
    /** Of payments that earlier statements counted, in picodollars. */
    refundedPicodollars: numeric("refunded_picodollars", { mode: "bigint" }).notNull(),
    shareCents: bigint("share_cents", { mode: "bigint" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.statementId, table.listingId] })],
);

/** The paid invoices of customers that a partner's statements have counted: each counts once, however late it is known to be paid. */
export const marketplaceCountedInvoices = pgTable(
  "marketplace_counted_invoices",
  {
    /** The partner's. */
    organizationId: text("organization_id").notNull(),
    invoiceId: text("invoice_id").notNull(),
    statementId: text("statement_id").notNull(),
    /** By which it was counted; also refunds are. Null for one that was counted before amounts were kept, which is not looked at again. */
    sharePercent: integer("share_percent"),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.invoiceId] })],
);

/** What statements counted of invoices for listings; below zero where one took something back. An invoice of a listing adds up to what of it is paid. */
export const marketplaceCountedPayments = pgTable(
  "marketplace_counted_payments",
  {
    statementId: text("statement_id").notNull(),
    /** The partner's. */
    organizationId: text("organization_id").notNull(),
    invoiceId: text("invoice_id").notNull(),
    listingId: text("listing_id").notNull(),
    paidPicodollars: numeric("paid_picodollars", { mode: "bigint" }).notNull(),
    sharePicodollars: numeric("share_picodollars", { mode: "bigint" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.statementId, table.invoiceId, table.listingId] })],
);
