import type { ChangelogRecord, ClaimingEntry } from "./types.ts";

/** A record, and the parts of the contract that it changed; none for one that was published, whose parts are locked. */
export interface RecordWithParts extends ChangelogRecord {
  readonly parts: readonly string[];
}

/** All entries, newest first: the written ones, and one for every record that none of them claims. */
export function makeEntries(written: readonly ClaimingEntry[], records: readonly RecordWithParts[]): ClaimingEntry[] {
  const made = records
    .filter(({ key }) => !written.some(({ claims }) => claims.includes(key)))
    .map(({ key, entry, parts }) => ({ ...entry, claims: [key, ...parts] }));
  return [...written, ...made].sort((a, b) => (a.date === b.date ? compare(a.id, b.id) : compare(b.date, a.date)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
