import type { ErrorDefinition } from "./error-definition.ts";

/** One problem of a request: where (JSON Pointer as URI fragment, RFC 9457 section 3), what is wrong, and what would be right. */
export interface ErrorIssue {
  readonly pointer: string;
  readonly detail: string;
  /** What was sent there: its type, or its value when that is short and cannot be a secret. */
  readonly got?: string;
  readonly expected?: string;
  /** The name or value that was probably meant. */
  readonly suggestion?: string;
}

/** An error whose text may be shown to the caller. Anything else that is thrown becomes a fixed `internal_error`. */
export class ApiError extends Error {
  readonly definition: ErrorDefinition;
  readonly param: string | undefined;
  readonly issues: readonly ErrorIssue[];
  /** Seconds after which a retry can work. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    definition: ErrorDefinition,
    detail: string,
    options: { param?: string; issues?: readonly ErrorIssue[]; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(detail, { cause: options.cause });
    this.name = "ApiError";
    this.definition = definition;
    this.param = options.param;
    this.issues = options.issues ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  get code(): string {
    return this.definition.code;
  }

  get status(): number {
    return this.definition.status;
  }
}
