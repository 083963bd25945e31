import { type Db, type EventType, recordEvent, type WriteContext } from "@sundial/db";
import type { Key } from "./types.ts";

/** What can happen to a key, to stand behind "The key ending in abcd". */
const happenings = {
  "api_key.created": "was made",
  "api_key.rotated": "was replaced, and ends after its overlap",
  "api_key.revoked": "was revoked",
} as const satisfies Partial<Record<EventType, string>>;

/** Records an event of a key, in the caller's transaction. Names of keys stay out of it, since they can be those of people. */
export async function tellOfKey(
  tx: Db,
  ctx: WriteContext,
  { type, key }: { readonly type: keyof typeof happenings; readonly key: Pick<Key, "id" | "last4"> },
): Promise<void> {
  const { organization, mode } = ctx;
  const summary = `The ${mode} key ending in ${key.last4} ${happenings[type]}.`;
  await recordEvent(tx, ctx, { organizationId: organization.id, type, mode, subjectId: key.id, summary });
}
