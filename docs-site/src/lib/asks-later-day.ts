import type { RequestRecord } from "@sundial/sdk";

/** Whether a call asked what a later day will answer. Such a call is a rehearsal, and as the API counts it is no use of what is to end. */
export function asksLaterDay({
  as_of: asOf,
  created_at: createdAt,
}: Pick<RequestRecord, "as_of" | "created_at">): boolean {
  return asOf !== null && Date.parse(asOf) > Date.parse(createdAt);
}
