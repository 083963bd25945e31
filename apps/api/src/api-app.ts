import type { HttpBindings } from "@hono/node-server";
import { OpenAPIHono, type z } from "@hono/zod-openapi";
import type { OperationId, operations } from "@sundial/contract";
import type { IdempotencyScope } from "@sundial/db";
import { coreErrors, type ErrorIssue } from "@sundial/errors";
import type { Actor, Mode } from "@sundial/kernel";
import type { AppliedLimit, CallerLimits } from "./caller-limits.ts";
import type { RequestDraft } from "./request-draft.ts";

export type OperationFacts = (typeof operations)[OperationId];

/** Who calls, once the credential is known. `organizationId` is null for a person who has not chosen one. */
export interface Caller {
  readonly actor: Actor;
  readonly organizationId: string | null;
  readonly mode: Mode;
  readonly plan: string | null;
}

/** What the middleware leaves for handlers on the request's context. */
export interface ApiVariables {
  requestId: string;
  startedAtMs: number;
  traceId: string | null;
  operationId: OperationId;
  operation: OperationFacts;
  caller: Caller;
  version: string;
  idempotency: IdempotencyScope | undefined;
  limits: CallerLimits;
  applied: readonly AppliedLimit[];
  draft: RequestDraft | undefined;
  errorCode: string | undefined;
}

/** Absent when the app is called in-process, without a socket. */
export type ApiBindings = Partial<Pick<HttpBindings, "outgoing">> | undefined;

export type ApiEnv = { Bindings: ApiBindings; Variables: ApiVariables };
export type ApiApp = OpenAPIHono<ApiEnv>;

/** An app whose validation failures are thrown as one `invalid_request` with every problem listed. */
export function createApiApp(): ApiApp {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (!result.success) throw invalidRequest(result.target, result.error.issues);
    },
  });
}

function invalidRequest(target: string, zodIssues: readonly z.core.$ZodIssue[]) {
  const inBody = target === "json";
  const issues = zodIssues.map((issue) => toIssue(issue, inBody ? "" : `/${target === "param" ? "path" : target}`));
  const [first] = zodIssues;
  const param = first?.path.join(".") || (first?.code === "unrecognized_keys" ? first.keys[0] : undefined);
  const summary =
    issues.length === 1 ? `${issues[0]?.pointer} ${lowerFirst(issues[0]?.detail ?? "")}` : `${issues.length} problems.`;
  return coreErrors.invalid_request({ summary }, { issues, ...(param ? { param } : {}) });
}

function toIssue(issue: z.core.$ZodIssue, prefix: string): ErrorIssue {
  const path = issue.path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  return { pointer: `#${prefix}${path}`, detail: issue.message.endsWith(".") ? issue.message : `${issue.message}.` };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
