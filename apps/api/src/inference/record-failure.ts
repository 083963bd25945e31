import type { ApiError } from "@sundial/errors";
import { edgeErrors } from "../errors.ts";
import { toApiError } from "../middleware/answer-errors.ts";
import type { InferenceCall } from "./inference-call.ts";

/** Commits the record of a call that failed before its first byte, uncharged, and returns the error to throw. */
export async function recordFailure(call: InferenceCall, thrown: unknown): Promise<ApiError> {
  const error = toCallError(call, thrown);
  const outcome = error.code === "client_disconnected" ? "client_disconnected" : "failed";
  await call.end({ outcome, status: error.status, code: error.code });
  return error;
}

/** The coded error of a call: whatever failed after the client had left failed because of that. */
export function toCallError(call: InferenceCall, thrown: unknown): ApiError {
  return call.signal.aborted ? edgeErrors.client_disconnected({}, { cause: thrown }) : toApiError(thrown);
}
