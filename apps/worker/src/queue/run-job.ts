import type { Logger } from "pino";
import type { Metrics } from "../metrics.ts";

/** Runs one job, counted, timed and logged; what it throws is thrown on, so that the queue tries again. */
export async function runJob<T>(
  deps: { readonly log: Logger; readonly metrics: Metrics },
  job: string,
  run: () => Promise<T>,
): Promise<T> {
  const end = deps.metrics.duration.startTimer({ job });
  try {
    const result = await run();
    deps.metrics.jobs.inc({ job, outcome: "done" });
    deps.log.debug({ job, result }, "job done");
    return result;
  } catch (error) {
    deps.metrics.jobs.inc({ job, outcome: "failed" });
    deps.log.error({ job, err: error }, "job failed");
    throw error;
  } finally {
    end();
  }
}
