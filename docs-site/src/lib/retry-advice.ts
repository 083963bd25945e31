import type { ErrorCode } from "./error-registry.ts";

/** What to do about repeating a call, in the words of a badge. */
export const retryLabels: Readonly<Record<ErrorCode["retry"], string>> = {
  fix_first: "Fix first",
  after_delay: "Retry after the delay",
  with_backoff: "Retry with backoff",
};
