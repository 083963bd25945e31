import {
  changes,
  type ListedChange,
  type OpenApiDocument,
  stateOf,
  type VersionRecord,
  versions,
} from "@sundial/versions";
import { parse } from "yaml";
import fieldChanges from "../../field-changes.gen.yaml?raw";
import { badgeDocument, type MarkedChange } from "../badge-document.ts";
import { documentOf } from "../operations.ts";

const marked = new Map<string, OpenApiDocument>();
let listed: readonly ListedChange[] | undefined;
let read: readonly MarkedChange[] | undefined;

/** A version's document with the marks of `badgeDocument`. Made at the first call, then kept. Throws for a date that is no version. */
export function markedDocument(date: string): OpenApiDocument {
  const known = marked.get(date);
  if (known) return known;
  const made = badgeDocument(documentOf(date), date, changesOfVersions()) as OpenApiDocument; // the same document, with more text in it
  marked.set(date, made);
  return made;
}

/** What every change did to fields, oldest first. Read once. */
export function changesOfVersions(): readonly MarkedChange[] {
  read ??= readChanges();
  return read;
}

function readChanges(): MarkedChange[] {
  return changes.map((change) => {
    const own = listedChanges().find(({ date, name }) => date === change.date && name === change.name);
    return { change, fields: own?.fields ?? [] };
  });
}

/** Newest first, as scripts/write-field-changes.ts writes them. */
function listedChanges(): readonly ListedChange[] {
  listed ??= parse(fieldChanges) as ListedChange[]; // the script's own shape
  return listed;
}

/** Whether a version has an operation of the newest one. Does not derive its document, which would take a reader of another version a second. */
export function hasOperation(date: string, id: string): boolean {
  return (
    listedChanges()
      .findLast((change) => change.date > date)
      ?.absent.includes(id) !== true
  );
}

/** A version as the reference offers it. */
export interface ReferenceVersion {
  readonly date: string;
  readonly state: ReturnType<typeof stateOf>;
  readonly record: VersionRecord;
}

/** Every version with its state now, newest first. The reference needs no call for it, so that it can be read when the API cannot. */
export function referenceVersions(now = new Date()): readonly ReferenceVersion[] {
  return versions.map((record) => ({ date: record.date, state: stateOf(record, now), record })).toReversed();
}
