import { type PortalOperation, rehearsalId } from "./operations.ts";
import type { ErrorContent } from "./read-error-contents.ts";

/** What the samples of a code are written from. */
export interface ErrorSample {
  readonly code: string;
  readonly status: number;
  readonly retryable: boolean;
  /** The seconds of the code's example. */
  readonly retryAfter: number | null;
  readonly handle: ErrorContent["handle"];
  readonly handlePython: ErrorContent["handlePython"];
  readonly operation: PortalOperation;
}

/** The address that samples are written with. */
export const sampleApiUrl = "http://127.0.0.1:8787";

/** The query of the operations whose SDK methods take one. */
export const sampleQueries: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  getUsage: { bucket: "day", start: "2026-11-01T00:00:00Z", end: "2026-11-23T00:00:00Z" },
  listRequests: { status: "4xx" },
};

/** Whether the call fails by its operation, so that it needs no header for it. */
export function isRehearsal(operation: PortalOperation): boolean {
  return operation.id === rehearsalId;
}

/** Says above a call what makes it fail. */
export function samplePurpose(operation: PortalOperation): string {
  return isRehearsal(operation)
    ? "Fails on purpose. Your own call comes here."
    : "Sundial-Scenario makes the sandbox fail. Leave it out of your own calls.";
}

/** What stands in the path of the call, in its order there. */
export function samplePath({ code, operation }: ErrorSample): readonly string[] {
  return isRehearsal(operation) ? [code] : operation.pathExamples;
}

/** What the call of an SDK does differently from one of the reader's own. */
export function sampleOptions({ code, status, retryable, operation }: ErrorSample): {
  /** Set where the SDKs would repeat the call. */
  readonly repeats: string | undefined;
  readonly scenario: string | undefined;
} {
  const isRepeated = retryable && (status === 408 || status === 409 || status === 429 || status >= 500);
  return {
    repeats: isRepeated ? "Shows the first answer. Without this line the SDK repeats the call twice." : undefined,
    scenario: isRehearsal(operation) ? undefined : `error;code=${code}`,
  };
}
