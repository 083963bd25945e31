import type { ApiError } from "@sundial/errors";
import { edgeErrors } from "../errors.ts";
import { toApiError } from "../middleware/answer-errors.ts";
import type { InferenceCall } from "./inference-call.ts";

/** Commits the record of a call that failed before its first byte, uncharged, and returns the error to throw. */
export async function recordFailure(call: InferenceCall, thrown: unknown): Promise<ApiError> {
  const left = call.signal.aborted;
  const error = left ? edgeErrors.client_disconnected({}, { cause: thrown }) : toApiError(thrown);
  await call.end({ outcome: left ? "client_disconnected" : "failed", status: error.status, code: error.code });
  return error;
}
