import { createHash } from "node:crypto";
import {
  claimIdempotencyKey,
  completeIdempotencyKey,
  type IdempotencyClaim,
  type IdempotencyHold,
  type IdempotencyScope,
  releaseIdempotencyKey,
} from "@sundial/db";
import type { Context, MiddlewareHandler } from "hono";
import type { ApiEnv } from "../api-app.ts";
import type { Deps } from "../deps.ts";
import { edgeErrors } from "../errors.ts";
import { getHeader, setHeader } from "../response-headers.ts";
import { captureBody } from "./capture-body.ts";
import { keepLease } from "./keep-lease.ts";
import { setRateLimitHeaders } from "./rate-limit-headers.ts";
import { openBody, sealBody } from "./sealed-body.ts";

type ReplayDeps = Pick<Deps, "edgeDatabase" | "clock" | "log" | "env" | "random">;

/** How long a key stays held after its process has died; a call that runs longer renews its lease. */
const leaseMs = 60_000;
const keptHeaders = [
  "content-type",
  "sundial-model-served",
  "sundial-provider",
  "sundial-attempts",
  "sundial-would-have-cost",
];
/** Answers that say nothing was begun, or that nobody read: the same key may be used again after mending the request or waiting. */
const notKept = new Set([400, 401, 402, 403, 404, 405, 413, 415, 429, 499]);

/** Runs a mutating call with an `Idempotency-Key` once in 24 hours and answers its repetitions with the stored bytes. */
export function replayIdempotent(deps: ReplayDeps): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const header = c.req.header("idempotency-key");
    if (header === undefined || c.get("operation").method === "get") return next();
    const scope = scopeOf(c, readKey(header));
    const ctx = { db: deps.edgeDatabase.db, now: deps.clock.now() };
    const claim = await claimIdempotencyKey(ctx, scope, {
      fingerprint: await fingerprintOf(c),
      leaseMs,
    });
    if (claim.kind !== "claimed") return answerRepetition(c, deps, claim);
    const hold = { ...scope, fence: claim.fence };
    c.set("idempotency", hold);
    const endLease = keepLease(deps, hold, leaseMs);
    await next();
    await settle(c, deps, { hold, endLease });
  };
}

function readKey(header: string): string {
  const bare = /^"(.*)"$/.exec(header.trim())?.[1] ?? header.trim();
  if (!/^[\x20-\x7e]{1,255}$/.test(bare)) throw edgeErrors.invalid_idempotency_key({}, { param: "Idempotency-Key" });
  return bare;
}

function scopeOf(c: Context<ApiEnv>, key: string): IdempotencyScope {
  const { actor, organizationId, mode } = c.get("caller");
  const isPersonal = actor.kind === "person" && (organizationId === null || c.get("operation").scope === null);
  const owner = isPersonal ? actor.userId : (organizationId ?? "");
  return { organizationId: owner, mode, operation: c.get("operationId"), key };
}

async function fingerprintOf(c: Context<ApiEnv>): Promise<Uint8Array> {
  const body = c.get("operation").hasBody ? new Uint8Array(await c.req.arrayBuffer()) : new Uint8Array();
  return createHash("sha256")
    .update(`${c.get("version")}\n${c.req.path}\n`)
    .update(body)
    .digest();
}

function answerRepetition(
  c: Context<ApiEnv>,
  deps: ReplayDeps,
  claim: Exclude<IdempotencyClaim, { kind: "claimed" }>,
): Response {
  switch (claim.kind) {
    case "mismatch":
      throw edgeErrors.idempotency_key_reused({}, { param: "Idempotency-Key" });
    case "running":
      throw edgeErrors.idempotency_in_progress({}, { retryAfterSeconds: 1 });
    case "outcome_unknown":
      throw edgeErrors.idempotency_outcome_unknown();
    case "replay": {
      const { status, body: sealed } = claim.response;
      const { "content-type": contentType = "application/json", ...headers } = claim.response.headers;
      if (!sealed) throw edgeErrors.idempotency_replay_unavailable({ reason: "it was too large." });
      const body = openBody(deps, sealed);
      if (!body) throw edgeErrors.idempotency_replay_unavailable({ reason: "it can no longer be read." });
      for (const [name, value] of Object.entries(headers)) setHeader(c, name, value);
      setHeader(c, "Idempotent-Replayed", "true");
      setRateLimitHeaders(c, c.get("applied") ?? []);
      // The status was a response's when it was stored; hono's type lists statuses one by one.
      if (body.length === 0) return c.body(null, status as 204);
      return c.body(Uint8Array.from(body), status as 200, { "Content-Type": contentType });
    }
  }
}

/** Stores the answer before its last byte leaves; an answer that was not begun, or that nobody waited for, frees the key. */
async function settle(
  c: Context<ApiEnv>,
  deps: ReplayDeps,
  { hold, endLease }: { readonly hold: IdempotencyHold; readonly endLease: () => void },
): Promise<void> {
  const { edgeDatabase, log } = deps;
  const { status } = c.res;
  const draft = c.get("draft");
  const release = () => {
    endLease();
    return releaseIdempotencyKey(edgeDatabase, hold);
  };
  if (notKept.has(status) || status >= 500) return release();
  const kept = Object.fromEntries(
    keptHeaders.flatMap((name) => {
      const value = getHeader(c, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const keep = (body: Uint8Array | null) => {
    endLease();
    return completeIdempotencyKey(edgeDatabase, hold, { status, headers: kept, body: body && sealBody(deps, body) });
  };
  c.res = await captureBody(c.res, {
    // A paid answer is delivered even if it cannot be kept: the ledger has it, and a repetition is told that it is running.
    complete: (body) =>
      (draft?.streamed && draft.outcome !== "succeeded" ? release() : keep(body)).catch((err) =>
        log.error({ err }, "the answer of an idempotency key was not kept"),
      ),
    abandon: () => release().catch((err) => log.error({ err }, "an idempotency key was not released")),
  });
}
