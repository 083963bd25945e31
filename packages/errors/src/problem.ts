import type { ApiError, ErrorIssue } from "./api-error.ts";

/** The body of every error: RFC 9457 problem details, with an `error` member that OpenAI-compatible clients read. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: string;
  readonly param: string | null;
  readonly retryable: boolean;
  readonly retry_after: number | null;
  readonly doc_url: string;
  readonly request_id: string;
  /** Only of calls that the request log keeps. */
  readonly request_log_url?: string;
  readonly errors: readonly ErrorIssue[];
  readonly error: {
    readonly message: string;
    readonly type: string;
    readonly param: string | null;
    readonly code: string;
  };
}

/** Where the bodies point: the portal's base URL without a trailing slash, the request's path, its id, and whether the request log keeps it. */
export interface ProblemLinks {
  readonly portalUrl: string;
  readonly path: string;
  readonly requestId: string;
  readonly logged: boolean;
}

/** Makes the body to send for an error (RFC 9457 section 3.1). `retry_after` is in seconds. */
export function toProblem(error: ApiError, links: ProblemLinks): Problem {
  const { code, title, status, group, retryable } = error.definition;
  const docUrl = `${links.portalUrl}/errors/${code}`;
  const param = error.param ?? null;
  return {
    type: docUrl,
    title,
    status,
    detail: error.message,
    instance: links.path,
    code,
    param,
    retryable,
    retry_after: error.retryAfterSeconds ?? null,
    doc_url: docUrl,
    request_id: links.requestId,
    ...(links.logged ? { request_log_url: `${links.portalUrl}/console/requests/${links.requestId}` } : {}),
    errors: error.issues,
    error: { message: error.message, type: group, param, code },
  };
}
