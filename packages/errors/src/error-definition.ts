/** The type groups of the encyclopedia; also the `type` inside the OpenAI-compatible `error` member. */
export const errorGroups = [
  "authentication_error",
  "permission_error",
  "invalid_request_error",
  "not_found_error",
  "conflict_error",
  "idempotency_error",
  "rate_limit_error",
  "upstream_error",
  "service_error",
] as const;
export type ErrorGroup = (typeof errorGroups)[number];

/** One registered code. `detail` is a public template: `{name}` stands for a parameter. A released code never changes its status. */
export interface ErrorDefinition {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly group: ErrorGroup;
  readonly detail: string;
  readonly retryable: boolean;
}
