import { type Db, events } from "@sundial/db";
import { modes } from "@sundial/kernel";
import { openSafely } from "@sundial/network";
import { and, eq, inArray, isNull, or } from "drizzle-orm";
import { openSecret } from "../endpoints/secret.ts";
import type { PlatformEvent } from "../list-events.ts";
import { webhookEndpoints } from "../tables.ts";
import type { AttemptDeps } from "./attempt-deps.ts";
import type { ClaimedDelivery } from "./claim-deliveries.ts";
import type { AttemptOutcome } from "./judge-answer.ts";
import { makePayload } from "./make-payload.ts";
import { recordAttempt } from "./record-attempt.ts";
import { sign } from "./sign.ts";

/**
 * Sends a claimed delivery once and records what came of it. Nothing is recorded once `signal` is aborted: whoever claims it after the lease sends it again under the
 * same `webhook-id`. Returns what it ended in, or null when there was nothing to send any more.
 */
export async function attemptDelivery(
  deps: AttemptDeps,
  delivery: ClaimedDelivery,
  signal?: AbortSignal,
): Promise<"succeeded" | "failed" | "unrecorded" | null> {
  const found = await findMessage(deps.db, delivery);
  if (!found) return null;
  const attemptedAt = deps.clock.now();
  const begun = deps.clock.monotonicMs();
  const outcome = await post(deps, { ...found, attemptedAt }, signal);
  if (signal?.aborted) return "unrecorded";
  const durationMs = Math.round(deps.clock.monotonicMs() - begun);
  return recordAttempt(deps, { delivery, endpointId: found.endpoint.id, attemptedAt, durationMs, outcome });
}

interface Message {
  readonly event: PlatformEvent;
  readonly endpoint: typeof webhookEndpoints.$inferSelect;
}

async function findMessage(db: Db, { eventId, endpointId }: ClaimedDelivery): Promise<Message | null> {
  const { id, type, mode, subjectId, summary, createdAt } = events;
  const [found] = await db
    .select({ event: { id, type, mode, subjectId, summary, createdAt }, endpoint: webhookEndpoints })
    .from(events)
    .innerJoin(webhookEndpoints, eq(webhookEndpoints.organizationId, events.organizationId))
    .where(
      and(
        eq(events.id, eventId),
        or(isNull(events.mode), eq(events.mode, webhookEndpoints.mode)),
        eq(webhookEndpoints.id, endpointId),
        inArray(webhookEndpoints.mode, modes),
      ),
    );
  return found ?? null;
}

async function post(
  { network, mail, carryEvent }: AttemptDeps,
  { event, endpoint, attemptedAt }: Message & { readonly attemptedAt: Date },
  stopping: AbortSignal | undefined,
): Promise<AttemptOutcome> {
  const payload = makePayload(event, endpoint.apiVersion, carryEvent);
  const { secret, formerSecret, formerSecretUntil, url } = endpoint;
  const isOverlap = formerSecret !== null && formerSecretUntil !== null && formerSecretUntil > attemptedAt;
  const secrets = [secret, ...(isOverlap ? [formerSecret] : [])].map((sealed) => openSecret(sealed, mail.secret));
  const timeout = AbortSignal.timeout(network.timeoutMs);
  const opening = await openSafely(network, url, {
    method: "POST",
    headers: {
      "content-type": "application/json; charset=utf-8",
      "sundial-version": endpoint.apiVersion,
      ...sign({ id: event.id, at: attemptedAt, payload, secrets }),
    },
    body: payload,
    signal: stopping ? AbortSignal.any([timeout, stopping]) : timeout,
  });
  if (opening.kind !== "opened") return { kind: "unanswered", reason: opening.reason };
  const { status, headers, close } = opening.opened;
  // What it has to say beside that is nobody's business, and could be without end.
  await close();
  return { kind: "answered", status, retryAfter: headers.get("retry-after") };
}
