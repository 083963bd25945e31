import type { Db } from "@sundial/db";
import { modes } from "@sundial/kernel";
import { and, eq, inArray } from "drizzle-orm";
import { webhookAttempts, webhookDeliveries, webhookEndpoints } from "../tables.ts";
import type { AttemptDeps } from "./attempt-deps.ts";
import type { ClaimedDelivery } from "./claim-deliveries.ts";
import { disableEndpoint } from "./disable-endpoint.ts";
import { type AttemptOutcome, type Judgement, judgeAnswer } from "./judge-answer.ts";
import { nextAttemptAt } from "./ladder.ts";
import { readRetryAfter } from "./read-retry-after.ts";

export interface EndedAttempt {
  readonly delivery: ClaimedDelivery;
  readonly endpointId: string;
  readonly attemptedAt: Date;
  readonly durationMs: number;
  readonly outcome: AttemptOutcome;
}

const failingMaxMs = 5 * 24 * 3_600_000;
/** A first hiccup after days of silence is no proof that nobody is there: an attempt that was itself tried again must have failed too. */
const provingStep = 3;

type RecordDeps = Pick<AttemptDeps, "db" | "clock" | "random" | "newId" | "mail">;

/**
 * Writes an attempt, when the next one is due, and what follows for the endpoint, in one transaction. Does nothing when the delivery is in other hands by now
 * (`unrecorded`).
 */
export async function recordAttempt(
  deps: RecordDeps,
  ended: EndedAttempt,
): Promise<"succeeded" | "failed" | "unrecorded"> {
  const judgement = judgeAnswer(ended.outcome);
  return deps.db.transaction(async (tx) => {
    const endpoint = await lockFailing(tx, ended.endpointId);
    if (!endpoint || !(await settle(tx, deps, { ended, judgement }))) return "unrecorded";
    if (judgement.failure === null) {
      if (endpoint.failingSince !== null) await setFailing(tx, endpoint.id, null);
      return "succeeded";
    }
    const failingSince = endpoint.failingSince ?? ended.attemptedAt;
    if (endpoint.failingSince === null) await setFailing(tx, endpoint.id, failingSince);
    const hasFailedLong = ended.attemptedAt.getTime() - failingSince.getTime() >= failingMaxMs;
    const reason = judgement.isGone
      ? "gone"
      : hasFailedLong && ended.delivery.step + 1 >= provingStep
        ? "failing"
        : null;
    if (reason !== null && endpoint.disabledAt === null) await disableEndpoint(tx, deps, { endpoint, reason });
    return "failed";
  });
}

async function lockFailing(tx: Db, endpointId: string) {
  const { id, organizationId, mode, url, failingSince, disabledAt } = webhookEndpoints;
  const [endpoint] = await tx
    .select({ id, organizationId, mode, url, failingSince, disabledAt })
    .from(webhookEndpoints)
    .where(and(eq(id, endpointId), inArray(webhookEndpoints.mode, modes)))
    .for("update");
  return endpoint;
}

async function setFailing(tx: Db, endpointId: string, failingSince: Date | null): Promise<void> {
  await tx
    .update(webhookEndpoints)
    .set({ failingSince })
    .where(and(eq(webhookEndpoints.id, endpointId), inArray(webhookEndpoints.mode, modes)));
}

/** False when another worker has claimed the delivery since, or it is gone. */
async function settle(
  tx: Db,
  { clock, random }: RecordDeps,
  { ended, judgement }: { readonly ended: EndedAttempt; readonly judgement: Judgement },
): Promise<boolean> {
  const { delivery, attemptedAt, durationMs, outcome } = ended;
  const { id, attempts } = webhookDeliveries;
  const held = and(eq(id, delivery.id), eq(attempts, delivery.attempt), inArray(webhookDeliveries.mode, modes));
  const [current] = await tx
    .select({ state: webhookDeliveries.state })
    .from(webhookDeliveries)
    .where(held)
    .for("update");
  if (!current) return false;
  const step = delivery.step + 1;
  const beganAt = delivery.ladderBeganAt ?? attemptedAt;
  const endedAt = clock.now();
  const retryAfterMs = readRetryAfter(judgement.retryAfter, endedAt);
  // What was ended meanwhile, with its endpoint, stays so unless this very attempt arrived.
  const isOver = judgement.failure === null || current.state !== "pending";
  const next = isOver ? null : nextAttemptAt({ step, beganAt, endedAt, retryAfterMs }, random);
  const state = judgement.failure === null ? "succeeded" : next === null ? "failed" : "pending";
  await tx
    .update(webhookDeliveries)
    .set({ state, step, ladderBeganAt: beganAt, nextAttemptAt: next, leaseUntil: null })
    .where(held);
  await tx.insert(webhookAttempts).values({
    deliveryId: delivery.id,
    number: delivery.attempt,
    attemptedAt,
    durationMs,
    responseStatus: outcome.kind === "answered" ? outcome.status : null,
    failure: judgement.failure,
  });
  return true;
}
