import { organizationCreatedTopic } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import type { Catalogue } from "@sundial/models";
import { fillSampleRequests, isNewPartition } from "@sundial/usage";
import { newestVersion } from "@sundial/versions";
import type { PgBoss } from "pg-boss";
import type { Logger } from "pino";
import { z } from "zod";
import type { Metrics } from "../metrics.ts";
import { runJob } from "../queue/run-job.ts";

export interface FillSampleUsageDeps {
  readonly boss: Pick<PgBoss, "createQueue" | "work">;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly db: Db;
  readonly catalogue: Catalogue;
}

const Message = z.object({
  payload: z.object({ organizationId: z.string(), createdAt: z.iso.datetime() }),
});

const queue = {
  notify: true,
  retryLimit: 5,
  retryDelay: 5,
  retryBackoff: true,
  expireInSeconds: 60,
  deleteAfterSeconds: 3_600,
} as const;

/** Starts filling the test mode of each new organization with a month of sample calls, so that no page of the console is empty. */
export async function workFillSampleUsage(deps: FillSampleUsageDeps): Promise<void> {
  await deps.boss.createQueue(organizationCreatedTopic, queue);
  await deps.boss.work(organizationCreatedTopic, { notifyPollingIntervalSeconds: 2 }, async (jobs) => {
    for (const { data } of jobs) await runJob(deps, organizationCreatedTopic, () => fillSampleUsage(deps, data));
  });
}

/** Fills one organization; a second time changes nothing. Returns how many calls are new. */
export async function fillSampleUsage(
  { db, catalogue }: Pick<FillSampleUsageDeps, "db" | "catalogue">,
  data: unknown,
): Promise<number> {
  const { organizationId, createdAt } = Message.parse(data).payload;
  const sample = { models: catalogue.list(), version: newestVersion.date };
  const fill = () => fillSampleRequests(db, { ...sample, organizationId, until: new Date(createdAt) });
  return fill().catch((error: unknown) => {
    if (!isNewPartition(error)) throw error;
    return fill();
  });
}
