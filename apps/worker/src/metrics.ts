import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

export type Metrics = ReturnType<typeof createMetrics>;

/** The process's Prometheus metrics. Durations are in seconds. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    jobs: new Counter({
      name: "sundial_jobs_total",
      help: "Jobs run, by name and outcome.",
      labelNames: ["job", "outcome"],
      registers,
    }),
    duration: new Histogram({
      name: "sundial_job_seconds",
      help: "How long a job ran.",
      labelNames: ["job"],
      buckets: [0.005, 0.025, 0.1, 0.5, 1, 5, 15, 60, 300],
      registers,
    }),
    dispatched: new Counter({
      name: "sundial_outbox_dispatched_total",
      help: "Outbox messages handed to a queue, by topic.",
      labelNames: ["topic"],
      registers,
    }),
  };
}
