import { eventsChannel } from "@sundial/db";
import { type AttemptDeps, attemptDelivery, claimDeliveries, fanOutEvents, type Lane } from "@sundial/webhooks";
import type { Logger } from "pino";
import type { Deps } from "../deps.ts";
import type { Metrics } from "../metrics.ts";
import { runJob } from "../queue/run-job.ts";
import { runOneAtATime } from "../queue/run-one-at-a-time.ts";

export interface WebhookDeps extends AttemptDeps {
  readonly database: Pick<Deps["database"], "sql">;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** The shortest wait between two attempts is five seconds. */
const everyMs = 1_000;
/** How many attempts a worker has under way at once. Endpoints that fail share a lane, so that their timeouts hold up nobody else. */
export const attemptsMax: Readonly<Record<Lane, number>> = { answering: 128, failing: 16 };
const finishMs = 5_000;

/** Sends events to endpoints, more often than the queue's clock can: as soon as they are committed, and when an attempt is due. Several workers share the work. */
export async function startWebhooks(deps: WebhookDeps): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  const lanes = [startLane(deps, "answering", stopping.signal), startLane(deps, "failing", stopping.signal)];
  const wakeLanes = () => {
    for (const lane of lanes) lane.wake();
  };
  const fanOut = runOneAtATime(async () => {
    await runJob(deps, "fan-out-events", () => fanOutEvents(deps)).catch(() => {
      // runJob has logged it; the next run begins where this one could not go on.
    });
    wakeLanes();
  });
  const subscription = await deps.database.sql.listen(eventsChannel, fanOut.wake, fanOut.wake);
  const timer = setInterval(fanOut.wake, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await subscription.unlisten();
      await fanOut.idle();
      // Attempts that are called off are made again under the same id once their lease is over.
      const late = setTimeout(() => stopping.abort(), finishMs);
      await Promise.all(lanes.map((lane) => lane.idle()));
      clearTimeout(late);
    },
  };
}

/** Keeps as many attempts under way as a lane has places. Every one that ends makes room for the next. */
function startLane(deps: WebhookDeps, lane: Lane, signal: AbortSignal): { wake(): void; idle(): Promise<void> } {
  const running = new Set<Promise<void>>();
  let isStopping = false;
  let endedToClaim = 1;
  const loop = runOneAtATime(async () => {
    const limit = attemptsMax[lane] - running.size;
    if (isStopping || limit <= 0) return;
    const claimed = await claimDeliveries(deps, { lane, limit }).catch((err) => {
      deps.log.error({ err, lane }, "no deliveries could be claimed");
      return [];
    });
    // A claim costs more than an attempt, so it waits until a quarter of what the last one took is done, or for the next second.
    endedToClaim = Math.ceil(claimed.length / 4);
    for (const delivery of claimed) {
      const attempt = attemptOnce(deps, delivery, signal).finally(() => {
        running.delete(attempt);
        endedToClaim--;
        if (endedToClaim <= 0) loop.wake();
      });
      running.add(attempt);
    }
  });
  return {
    wake: loop.wake,
    async idle() {
      isStopping = true;
      await loop.idle();
      await Promise.all(running);
      await loop.idle();
    },
  };
}

async function attemptOnce(
  deps: WebhookDeps,
  delivery: Parameters<typeof attemptDelivery>[1],
  signal: AbortSignal,
): Promise<void> {
  try {
    const outcome = await attemptDelivery(deps, delivery, signal);
    deps.metrics.webhookAttempts.inc({ outcome: outcome ?? "dropped" });
  } catch (err) {
    deps.metrics.webhookAttempts.inc({ outcome: "error" });
    deps.log.error(
      { err, delivery: delivery.id },
      "an attempt to deliver failed by itself; it is made again after its lease",
    );
  }
}
