/** The type groups of the encyclopedia; also the `type` inside the OpenAI-compatible `error` member. */
export const errorGroups = [
  "authentication_error",
  "permission_error",
  "invalid_request_error",
  "not_found_error",
  "conflict_error",
  "idempotency_error",
  "rate_limit_error",
  "billing_error",
  "upstream_error",
  "service_error",
] as const;
export type ErrorGroup = (typeof errorGroups)[number];

/** What to do about repeating the call: not before something was changed, after `retry_after` seconds, or with growing pauses. */
export const retryAdvices = ["fix_first", "after_delay", "with_backoff"] as const;
export type RetryAdvice = (typeof retryAdvices)[number];

/** One registered code. `detail` is a public template: `{name}` stands for a parameter. A released code never changes its status. */
export interface ErrorDefinition {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly group: ErrorGroup;
  readonly detail: string;
  readonly retryable: boolean;
  readonly retry: RetryAdvice;
  /** The first dated version that answers it, under this name or a former one. */
  readonly since: string;
  /** Names it had in older versions, newest last; a renamed code keeps its status. */
  readonly formerCodes: readonly FormerCode[];
  /** Codes that are met in the same situations. */
  readonly related: readonly string[];
}

/** A code's name before the version `until`. */
export interface FormerCode {
  readonly code: string;
  readonly until: string;
}
