import type { SpendSettlement } from "@sundial/billing";
import type { MiddlewareHandler } from "hono";
import type { ApiEnv } from "../api-app.ts";
import type { Deps } from "../deps.ts";
import type { RequestDraft } from "../request-draft.ts";

type RecordDeps = Pick<Deps, "ledger" | "clock" | "log">;

/**
 * Commits the record of every call made with a key before its response leaves. Inference commits its own
 * record, since its tokens must be in the ledger before the last byte; here a record that cannot be written does not fail the call.
 */
export function recordRequest(deps: RecordDeps): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    await next();
    const draft = c.get("draft");
    const durationMs = deps.clock.monotonicMs() - c.get("startedAtMs");
    if (!draft || draft.committed || draft.streamed) return;
    draft.status = c.res.status;
    draft.code = c.get("errorCode") ?? null;
    draft.outcome = c.res.status < 400 ? "succeeded" : "failed";
    await commitDraft(deps, draft, { durationMs }).catch((err) => {
      deps.log.error({ err, request_id: draft.id }, "a request was not recorded");
    });
  };
}

export interface DraftEnd {
  /** The whole call's. */
  readonly durationMs: number;
  /** What is committed with the record. */
  readonly settlement?: SpendSettlement | undefined;
}

/** Appends the record to the ledger, once. Throws `service_unavailable` when it cannot be committed. */
export async function commitDraft(
  { ledger }: Pick<Deps, "ledger">,
  draft: RequestDraft,
  { durationMs, settlement }: DraftEnd,
): Promise<void> {
  if (draft.committed) return;
  draft.committed = true;
  draft.latencyMs = Math.round(durationMs);
  await ledger.append(draft, settlement);
}
