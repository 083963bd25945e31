import { coreErrors } from "@sundial/errors";
import { decodeCursor, type Page, type PageInput, toPage } from "@sundial/kernel";
import type { Changelog } from "./load-changelog.ts";
import type { Entry } from "./types.ts";

/** Filters are joined by and. `since` is a day, and belongs to what is asked for. */
export interface EntryFilters {
  readonly kind?: string | undefined;
  readonly model?: string | undefined;
  readonly operation?: string | undefined;
  readonly version?: string | undefined;
  readonly breaking?: boolean | undefined;
  readonly since?: string | undefined;
}

/** The entries that fit and whose day has come, newest first. */
export function findEntries(changelog: Changelog, filters: EntryFilters, now: Date): Entry[] {
  return changelog.filter((entry) => isPublished(entry, now) && fits(entry, filters));
}

/** The entry of that id, once its day has come. */
export function findEntry(changelog: Changelog, id: string, now: Date): Entry | undefined {
  return changelog.find((entry) => entry.id === id && isPublished(entry, now));
}

/** One page of entries that are in their order. Throws `invalid_cursor` unless the cursor was made by a list of entries. */
export function pageOf<Item extends Entry>(entries: readonly Item[], { limit, after }: PageInput): Page<Item> {
  if (after === undefined) return toPage(entries, limit);
  const id = decodeCursor(after);
  if (id === null || !/^\d{4}-\d{2}-\d{2}-[a-z0-9-]+$/.test(id))
    throw coreErrors.invalid_cursor({}, { param: "after" });
  return toPage(
    entries.filter((entry) => comesAfter(entry, id)),
    limit,
  );
}

/** Newest first, those of one day by their id; an id begins with its day. */
function comesAfter({ id, date }: Entry, cursor: string): boolean {
  const day = cursor.slice(0, 10);
  return date < day || (date === day && id > cursor);
}

function isPublished({ date }: Entry, now: Date): boolean {
  return date <= now.toISOString().slice(0, 10);
}

function fits({ date, kind, breaking, affects }: Entry, filters: EntryFilters): boolean {
  const { operations } = affects;
  return (
    (filters.kind === undefined || kind === filters.kind) &&
    (filters.model === undefined || affects.models.includes(filters.model)) &&
    (filters.operation === undefined || operations === "every" || operations.includes(filters.operation)) &&
    (filters.version === undefined || affects.versions.includes(filters.version)) &&
    (filters.breaking === undefined || breaking === filters.breaking) &&
    (filters.since === undefined || date >= filters.since)
  );
}
