import type {
  ListingAssessment as WireAssessment,
  ListingAsset as WireAsset,
  ListingFinding as WireFinding,
  Listing as WireListing,
  QueuePlace as WireQueuePlace,
  ListingVersion as WireVersion,
  ListingVersionSummary as WireVersionSummary,
} from "@sundial/contract/types";
import {
  type Assessment,
  type Asset,
  addressOfAsset,
  type Finding,
  type ListingVersion,
  type ListingWithVersions,
  type Questionnaires,
  type QueuePlace,
  stageOf,
  type VersionView,
} from "@sundial/marketplace";
import type { Deps } from "../../../deps.ts";
import { toWireCheckRun } from "../to-wire-check-run.ts";

const toInstant = (at: Date | null) => at?.toISOString() ?? null;

export function toWireListing({ id, kind, slug, createdAt, versions }: ListingWithVersions): WireListing {
  return { id, kind, slug, created_at: createdAt.toISOString(), versions: versions.map(toWireVersionSummary) };
}

function toWireVersionSummary(version: ListingVersion): WireVersionSummary {
  const { id, number, state, isHotfix, manifest, ruleSet, queuedAt, stageDueAt, publishedAt, updatedAt } = version;
  const isQueued = stageOf(state) !== null || state === "changes_requested";
  return {
    id,
    number,
    state,
    name: manifest.name ?? null,
    is_hotfix: isHotfix,
    rule_set: ruleSet,
    queued_at: isQueued ? toInstant(queuedAt) : null,
    due_at: toInstant(stageDueAt),
    published_at: toInstant(publishedAt),
    updated_at: updatedAt.toISOString(),
  };
}

export function toWireVersion(view: VersionView, questionnaires: Questionnaires): WireVersion {
  const { version } = view;
  return {
    id: version.id,
    listing_id: version.listingId,
    kind: view.kind,
    number: version.number,
    state: version.state,
    is_hotfix: version.isHotfix,
    manifest: version.manifest,
    revision: version.revision,
    rule_set: version.ruleSet,
    queue: view.queue && toWireQueuePlace(view.queue),
    possible_events: [...view.possibleEvents],
    check_run: view.checkRun && toWireCheckRun(view.checkRun),
    findings: view.findings.map(toWireFinding),
    assessments: view.assessments.map((assessment) => toWireAssessment(assessment, questionnaires)),
    published_at: toInstant(version.publishedAt),
    created_at: version.createdAt.toISOString(),
    updated_at: version.updatedAt.toISOString(),
  };
}

function toWireQueuePlace({ stage, position, waitsFor, dueAt, isOverdue }: QueuePlace): WireQueuePlace {
  return { stage, position, waits_for: waitsFor, due_at: toInstant(dueAt), is_overdue: isOverdue };
}

function toWireFinding(finding: Finding): WireFinding {
  const { id, ruleId, ruleSet, severity, runId, pointer, evidence, fix, createdAt, resolvedAt } = finding;
  return {
    id,
    rule_id: ruleId,
    rule_set: ruleSet,
    severity,
    is_automated: runId !== null,
    pointer,
    evidence,
    fix,
    created_at: createdAt.toISOString(),
    resolved_at: toInstant(resolvedAt),
  };
}

function toWireAssessment(assessment: Assessment, questionnaires: Questionnaires): WireAssessment {
  const { kind, triggers, answers, evidenceIds, outcome, notes, mitigations, dueAt, decidedAt } = assessment;
  return {
    kind,
    // Written by neededAssessments alone.
    triggers: triggers as WireAssessment["triggers"],
    questions: questionnaires[kind].map(({ id, text }) => ({ id, text, answer: answers[id] ?? null })),
    evidence_asset_ids: evidenceIds,
    outcome,
    notes,
    mitigations: [...mitigations],
    due_at: toInstant(dueAt),
    decided_at: toInstant(decidedAt),
  };
}

export function toWireAsset(asset: Asset, deps: Pick<Deps, "env" | "random" | "clock">): WireAsset {
  const { id, kind, name, mediaType, width, height, createdAt } = asset;
  const { API_URL: apiUrl, SUNDIAL_SECRET: secret } = deps.env;
  const url = addressOfAsset(asset, { apiUrl, secret, random: deps.random, now: deps.clock.now() });
  return { id, kind, name, media_type: mediaType, width, height, url, created_at: createdAt.toISOString() };
}
