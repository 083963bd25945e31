import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

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
    meterEvents: new Counter({
      name: "sundial_meter_events_total",
      help: "Usage values reported to the collector, by outcome of a try.",
      labelNames: ["outcome"],
      registers,
    }),
    staleMeterEvents: new Gauge({
      name: "sundial_meter_events_stale",
      help: "Usage values of which nobody knows whether they arrived; a person must look.",
      registers,
    }),
    invoiceDifferences: new Counter({
      name: "sundial_invoice_differences_total",
      help: "Invoices that the collector charges otherwise than they say; a person must look.",
      registers,
    }),
    invoicesWaiting: new Gauge({
      name: "sundial_invoices_waiting",
      help: "Invoices of the collector's customers that wait to be settled because its key is missing.",
      registers,
    }),
    usageDrift: new Gauge({
      name: "sundial_usage_drift_tokens",
      help: "Tokens by which two counts of the same usage differ, without sign, at the last reconciliation.",
      labelNames: ["between"],
      registers,
    }),
    unreportedTokens: new Gauge({
      name: "sundial_unreported_tokens",
      help: "Tokens that wait to be reported to the collector, at the last reconciliation.",
      registers,
    }),
    webhookAttempts: new Counter({
      name: "sundial_webhook_attempts_total",
      help: "Attempts to send an event to an endpoint, by outcome.",
      labelNames: ["outcome"],
      registers,
    }),
    dispatched: new Counter({
      name: "sundial_outbox_dispatched_total",
      help: "Outbox messages handed to a queue, by topic.",
      labelNames: ["topic"],
      registers,
    }),
    rolledUp: new Counter({
      name: "sundial_usage_rolled_up_total",
      help: "Calls and adjustments taken into the roll-ups of usage.",
      registers,
    }),
    rollUpLag: new Gauge({
      name: "sundial_usage_roll_up_lag_seconds",
      help: "The age of the oldest call or adjustment that is in no roll-up yet; 0 when all are.",
      registers,
    }),
  };
}
