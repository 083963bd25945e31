import { mailTopic, organizationCreatedTopic } from "@sundial/accounts";
import { adoptRestoredLedger, collectorEventTopic, subscriptionChangedTopic } from "@sundial/billing";
import { outboxChannel } from "@sundial/db";
import { type CheckNetwork, listingChecksTopic } from "@sundial/marketplace";
import type { Logger } from "pino";
import { createDeps, type Deps } from "./deps.ts";
import type { Env } from "./env.ts";
import { dispatchOutbox } from "./jobs/dispatch-outbox.ts";
import { workFillSampleUsage } from "./jobs/fill-sample-usage.ts";
import { workSchedule } from "./jobs/schedule.ts";
import { workSendMail } from "./jobs/send-mail.ts";
import { startRollingUp } from "./jobs/start-rolling-up.ts";
import { startWebhooks } from "./jobs/start-webhooks.ts";
import { workCollectorEvents } from "./jobs/work-collector-events.ts";
import { workSubscriptionChanges } from "./jobs/work-subscription-changes.ts";
import { runJob } from "./queue/run-job.ts";
import { runOneAtATime } from "./queue/run-one-at-a-time.ts";
import { serveStatus } from "./serve-status.ts";

export interface RunningWorker {
  readonly url: string;
  readonly deps: Deps;
  /** Takes no new jobs, lets running ones finish for up to eight seconds, and closes everything. */
  stop(): Promise<void>;
}

const pollMs = 5_000;
const finishMs = 8_000;

/** Starts the background process. Throws when its port is taken or the database cannot be reached. `network` is replaced in tests only. */
export async function startWorker(env: Env, log: Logger, network?: CheckNetwork): Promise<RunningWorker> {
  const deps = createDeps(env, log, network);
  try {
    if (await adoptRestoredLedger(deps.database))
      log.warn("took over a database that was restored from another server");
    await deps.boss.start();
    await workSendMail(deps);
    await workFillSampleUsage(deps);
    await workCollectorEvents(deps);
    await workSubscriptionChanges(deps);
    await workSchedule(deps);
    const dispatching = await startDispatching(deps);
    const { server, url } = await serveStatus(deps);
    const rollingUp = startRollingUp(deps);
    const webhooks = await startWebhooks({ ...deps, network: deps.webhookNetwork });
    log.info({ url }, "working");
    return {
      url,
      deps,
      async stop() {
        server.close();
        await Promise.all([dispatching.stop(), rollingUp.stop(), webhooks.stop()]);
        await close(deps);
      },
    };
  } catch (error) {
    await close(deps);
    throw error;
  }
}

async function startDispatching(deps: Deps): Promise<{ stop(): Promise<void> }> {
  // Without a collector its events wait where they are: a key that is missing for a day must lose none.
  const collecting = deps.collector ? [collectorEventTopic, subscriptionChangedTopic] : [];
  const dispatching = { ...deps, topics: [mailTopic, organizationCreatedTopic, listingChecksTopic, ...collecting] };
  const loop = runOneAtATime(() =>
    runJob(deps, "dispatch-outbox", () => dispatchOutbox(dispatching)).catch(() => {
      // runJob has logged it; the next notification or poll tries again.
    }),
  );
  const subscription = await deps.database.sql.listen(outboxChannel, loop.wake, loop.wake);
  const polling = setInterval(loop.wake, pollMs);
  return {
    async stop() {
      clearInterval(polling);
      await subscription.unlisten();
      await loop.idle();
    },
  };
}

async function close({ boss, mails, database, log }: Deps): Promise<void> {
  await boss.stop({ graceful: true, timeout: finishMs }).catch((err) => log.error({ err }, "the queue did not stop"));
  mails.close();
  await database.close();
  log.flush();
}
