import type { Event } from "@sundial/contract/types";
import type { PlatformEvent } from "./list-events.ts";

/** An event as the newest version of the API has it, in lists and in what is sent to endpoints. */
export function toWireEvent({ id, type, mode, subjectId, summary, createdAt }: PlatformEvent): Event {
  return { id, type, mode, subject_id: subjectId, summary, created_at: createdAt.toISOString() };
}
