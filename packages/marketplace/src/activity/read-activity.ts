import { findPeople } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import { coreErrors } from "@sundial/errors";
import { decodeCursor, isId, type Page, type PageInput, toPage } from "@sundial/kernel";
import { and, desc, eq, lt } from "drizzle-orm";
import type { TransitionEvent, TransitionRole, VersionState } from "../lifecycle/transitions.ts";
import { listingMessages, listingTransitions } from "../tables.ts";

/** Something that happened to a listing: a move of a version, or a message. */
export interface Activity {
  readonly id: string;
  readonly kind: "transition" | "message";
  readonly versionId: string;
  readonly role: TransitionRole;
  /** A name, or the id of the key that was used; null for the platform, and for whom the reader may not know. */
  readonly author: string | null;
  readonly event: TransitionEvent | null;
  readonly fromState: VersionState | null;
  readonly toState: VersionState | null;
  readonly text: string | null;
  readonly ruleSet: string | null;
  readonly createdAt: Date;
}

/** What happened, with the id of who did it in place of a name. */
export type RawActivity = Omit<Activity, "author"> & { readonly actorId: string };

/**
 * One page of what happened to a listing, newest first. Partners see no names of reviewers. Whoever calls has seen to it that the listing may be
 * seen. Throws `invalid_cursor`.
 */
export async function readActivity(
  db: Db,
  input: PageInput & { readonly listingId: string; readonly reader: "partner" | "reviewer" },
): Promise<Page<Activity>> {
  const before = readCursor(input.after);
  const limit = input.limit + 1;
  const { listingId } = input;
  const found = [
    ...(await readTransitions(db, { listingId, before, limit })),
    ...(await readMessages(db, { listingId, before, limit })),
  ];
  // Ids of both kinds sort by time behind their prefixes.
  found.sort((a, b) => (timeOf(a.id) < timeOf(b.id) ? 1 : -1));
  const shown = found.slice(0, limit);
  return toPage(await nameAuthors(db, input.reader, shown), input.limit);
}

/** Puts names in the place of ids. */
export async function nameAuthors(
  db: Db,
  reader: "partner" | "reviewer",
  found: readonly RawActivity[],
): Promise<Activity[]> {
  const isKnown = ({ role }: RawActivity) => role === "partner" || (role === "reviewer" && reader === "reviewer");
  const people = await findPeople(
    db,
    found.filter(isKnown).map(({ actorId }) => actorId),
  );
  return found.map(({ actorId, ...activity }) => ({
    ...activity,
    author: isKnown({ ...activity, actorId }) ? (people.get(actorId)?.name ?? actorId) : null,
  }));
}

const timeOf = (id: string) => id.slice(id.indexOf("_") + 1);

function readCursor(after: string | undefined): string | undefined {
  if (after === undefined) return undefined;
  const id = decodeCursor(after);
  if (id === null || !(isId("listingTransition", id) || isId("message", id)))
    throw coreErrors.invalid_cursor({}, { param: "after" });
  return timeOf(id);
}

interface Range {
  readonly listingId: string;
  readonly before: string | undefined;
  readonly limit: number;
}

async function readTransitions(db: Db, { listingId, before, limit }: Range): Promise<RawActivity[]> {
  const { id } = listingTransitions;
  const rows = await db
    .select()
    .from(listingTransitions)
    .where(and(eq(listingTransitions.listingId, listingId), before === undefined ? undefined : lt(id, `trn_${before}`)))
    .orderBy(desc(id))
    .limit(limit);
  return rows.map((row) => ({ ...row, kind: "transition", text: row.reason }));
}

async function readMessages(db: Db, { listingId, before, limit }: Range): Promise<RawActivity[]> {
  const { id } = listingMessages;
  const rows = await db
    .select()
    .from(listingMessages)
    .where(and(eq(listingMessages.listingId, listingId), before === undefined ? undefined : lt(id, `msg_${before}`)))
    .orderBy(desc(id))
    .limit(limit);
  return rows.map(toMessage);
}

/** A message as something that happened. */
export function toMessage(row: typeof listingMessages.$inferSelect): RawActivity {
  const { authorId, ...message } = row;
  return {
    ...message,
    actorId: authorId,
    kind: "message",
    event: null,
    fromState: null,
    toState: null,
    ruleSet: null,
  };
}
