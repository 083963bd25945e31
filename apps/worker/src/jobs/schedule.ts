import { expireSignIns } from "@sundial/accounts";
import type { PgBoss } from "pg-boss";
import type { Logger } from "pino";
import type { Metrics } from "../metrics.ts";
import { runJob } from "../queue/run-job.ts";
import { createUsagePartitions } from "./create-usage-partitions.ts";
import { expireIdempotencyKeys } from "./expire-idempotency-keys.ts";
import { rotateSigningKeys } from "./rotate-signing-keys.ts";

type JobDeps = Parameters<typeof rotateSigningKeys>[0];

export interface ScheduleDeps extends JobDeps {
  readonly boss: Pick<PgBoss, "createQueue" | "schedule" | "send" | "work">;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** Every job that runs by the clock, in UTC. */
const jobs: readonly { name: string; cron: string; run: (deps: JobDeps) => Promise<unknown> }[] = [
  { name: "expire-idempotency-keys", cron: "7 * * * *", run: expireIdempotencyKeys },
  { name: "expire-sign-ins", cron: "37 * * * *", run: expireSignIns },
  { name: "create-usage-partitions", cron: "41 2 * * *", run: createUsagePartitions },
  { name: "rotate-signing-keys", cron: "23 3 * * *", run: rotateSigningKeys },
];

/** Starts every scheduled job, and asks for a first run now, because the process may have been down for days. */
export async function workSchedule(deps: ScheduleDeps): Promise<void> {
  for (const { name, cron, run } of jobs) {
    await deps.boss.createQueue(name, {
      policy: "exclusive",
      retryLimit: 3,
      retryDelay: 60,
      deleteAfterSeconds: 86_400,
    });
    await deps.boss.work(name, async () => runJob(deps, name, () => run(deps)));
    await deps.boss.schedule(name, cron);
    await deps.boss.send(name);
  }
}
