import { loadPlans } from "@sundial/billing";
import {
  type ClaimingEntry,
  checkClaims,
  checkReferences,
  claimParts,
  makeEntries,
  type PartClaims,
  type RecordWithParts,
} from "@sundial/changelog/authoring";
import { loadCatalogue } from "@sundial/models";
import { type OpenApiDocument, versions } from "@sundial/versions";
import { type ChangeStep, partsOf } from "./compare-steps.ts";

/** What was published: the keys of records, and who claims which part of the contract. */
export interface ChangelogLock {
  readonly records: readonly string[];
  readonly parts: PartClaims;
}

export interface ChangelogSources {
  readonly newest: OpenApiDocument;
  readonly steps: readonly ChangeStep[];
  readonly differences: Parameters<typeof checkClaims>[0]["differences"];
  readonly records: readonly RecordWithParts[];
  readonly written: readonly ClaimingEntry[];
  readonly lock: ChangelogLock;
}

/** Makes all entries and the lock that publishes them; `problems` names whatever no entry claims, or more than one. */
export function makeChangelog(sources: ChangelogSources): {
  entries: ClaimingEntry[];
  lock: ChangelogLock;
  problems: string[];
} {
  const { lock, written } = sources;
  const entries = makeEntries(written, sources.records);
  const parts = partsOf(sources.newest);
  const { claims, problems } = claimParts({ parts, locked: lock.parts, entries });
  const recordKeys = sources.records.map(({ key }) => key);
  const checked = {
    entries,
    recordKeys,
    lockedKeys: lock.records,
    differences: sources.differences,
    partClaims: claims,
  };
  return {
    entries,
    lock: { records: [...new Set([...recordKeys, ...lock.records])].sort(), parts: claims },
    problems: [...problems, ...checkClaims(checked), ...checkReferences(entries, namesOf(sources))],
  };
}

function namesOf({ newest, steps }: ChangelogSources): Parameters<typeof checkReferences>[1] {
  const parts = [newest, ...steps.map(({ before }) => before)].flatMap((document) => [...partsOf(document).values()]);
  const named = (isOperation: boolean) =>
    new Set(parts.filter(({ kind }) => (kind === "operation") === isOperation).map(({ name }) => name));
  return {
    operations: named(true),
    fields: named(false),
    versions: new Set(versions.map(({ date }) => date)),
    models: new Set(
      loadCatalogue()
        .list()
        .map(({ id }) => id),
    ),
    plans: new Set(loadPlans().keys()),
  };
}
