import type { HttpBindings } from "@hono/node-server";
import { OpenAPIHono } from "@hono/zod-openapi";
import type { OperationId, operations } from "@sundial/contract";
import type { IdempotencyHold } from "@sundial/db";
import type { Actor, Mode } from "@sundial/kernel";
import type { ScenarioPlan } from "@sundial/sandbox";
import type { VersionResolution } from "@sundial/versions";
import type { Context } from "hono";
import type { AnnouncedEnd } from "./announced-end.ts";
import type { AppliedLimit, CallerLimits } from "./caller-limits.ts";
import { findUnstorableText } from "./find-unstorable-text.ts";
import type { RequestDraft } from "./request-draft.ts";
import { invalidRequest } from "./validation/invalid-request.ts";
import { requestSchema } from "./validation/request-schema.ts";

export type OperationFacts = (typeof operations)[OperationId];

/** Who calls, once the credential is known. `organizationId` is null for a person who has not chosen one. */
export interface Caller {
  readonly actor: Actor;
  readonly organizationId: string | null;
  readonly mode: Mode;
  readonly plan: string | null;
  /** The version that the key pins; null when it pins none, and for people. */
  readonly versionPin: string | null;
  /** The version that the organization of a key pins; null before its first call, and for people. */
  readonly organizationVersionPin: string | null;
}

/** What the middleware leaves for handlers on the request's context. */
export interface ApiVariables {
  requestId: string;
  startedAtMs: number;
  traceId: string | null;
  operationId: OperationId;
  operation: OperationFacts;
  /** Absent when a public operation is called without a credential. */
  caller: Caller;
  version: string;
  /** What the header `Sundial-Version` says. */
  askedVersion: VersionResolution | undefined;
  /** The instant that `Sundial-Clock` asks for. */
  asOf: Date | undefined;
  /** What `Sundial-Scenario` asks the sandbox to do to the answer. */
  scenario: ScenarioPlan | undefined;
  /** The path of the operation that was called, as a document writes it; older versions have some operations elsewhere. */
  calledPath: string;
  /** Whether an error was found in the caller's own version, so that it already speaks in that version's names. */
  ownNames: boolean | undefined;
  idempotency: IdempotencyHold | undefined;
  limits: CallerLimits;
  applied: readonly AppliedLimit[] | undefined;
  draft: RequestDraft | undefined;
  /** What the response says will end. */
  ends: readonly AnnouncedEnd[] | undefined;
  errorCode: string | undefined;
}

/** Absent when the app is called in-process, without a socket. */
export type ApiBindings = Partial<Pick<HttpBindings, "incoming" | "outgoing">> | undefined;

export type ApiEnv = { Bindings: ApiBindings; Variables: ApiVariables };
export type ApiApp = OpenAPIHono<ApiEnv>;

/** Called with every part of a request that its schema has accepted. */
type OnAccepted = (c: Context<ApiEnv>, part: { readonly target: string; readonly data: unknown }) => void;

/** An app whose validation failures are thrown as one `invalid_request` with the problems listed. */
export function createApiApp(onAccepted?: OnAccepted): ApiApp {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (result, c) => {
      if (!result.success) {
        const schema = requestSchema(c.get("operationId"), result.target);
        throw invalidRequest(result.target, result.error.issues, {
          schema,
          value: "data" in result ? result.data : undefined,
        });
      }
      onAccepted?.(c, result);
      // Of inference nothing is stored but the model's name, and that is cleaned.
      if (c.get("operation")?.scope !== "inference.write") assertStorable(result.target, result.data);
    },
  });
}

function assertStorable(target: string, data: unknown): void {
  const path = findUnstorableText(data);
  if (path === null) return;
  const message = "Has a NUL character or half of a surrogate pair, which cannot be stored.";
  throw invalidRequest(target, [{ path: [...path], message }]);
}
