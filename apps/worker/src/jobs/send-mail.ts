import { mailTopic, openMail } from "@sundial/accounts";
import type { Job, JobResult, PgBoss } from "pg-boss";
import type { Logger } from "pino";
import { z } from "zod";
import type { MailSender } from "../mail/create-mail-sender.ts";
import type { Metrics } from "../metrics.ts";
import { runJob } from "../queue/run-job.ts";

export interface SendMailDeps {
  readonly boss: Pick<PgBoss, "createQueue" | "work">;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly mails: MailSender;
  readonly secret: string;
}

const Message = z.object({ outboxId: z.string(), payload: z.object({ sealed: z.string() }) });

/** About two hours of trying, at growing distances. Payloads are sealed and are deleted an hour after they were sent. */
const queue = {
  notify: true,
  retryLimit: 10,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 1_800,
  expireInSeconds: 120,
  deleteAfterSeconds: 3_600,
} as const;

/** Two at a time, and on without a pause while there are more. A crash can so repeat two mails at most, under their old ids. */
const work = { batchSize: 2, burstWhenBatchFull: true, notifyPollingIntervalSeconds: 2, perJobResults: true } as const;

/** Starts sending the mails that the outbox hands over. */
export async function workSendMail(deps: SendMailDeps): Promise<void> {
  await deps.boss.createQueue(mailTopic, queue);
  await deps.boss.work(mailTopic, work, (jobs) => Promise.all(jobs.map((job) => settle(deps, job))));
}

async function settle(deps: SendMailDeps, { id, data }: Job<unknown>): Promise<JobResult> {
  try {
    await runJob(deps, mailTopic, () => sendMail(deps, data));
    return { id, status: "completed" };
  } catch (error) {
    return { id, status: "failed", output: { message: error instanceof Error ? error.message : String(error) } };
  }
}

/** Sends one mail. Throws when it may work later. The recipient stays out of the logs. */
export async function sendMail(deps: Pick<SendMailDeps, "log" | "mails" | "secret">, data: unknown): Promise<void> {
  const { outboxId, payload } = Message.parse(data);
  const outcome = await deps.mails.send(outboxId, openMail(payload, deps.secret));
  if (outcome === "refused") deps.log.warn({ outboxId }, "the receiving server refused the mail for good");
}
