import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

export type Metrics = ReturnType<typeof createMetrics>;

/** The process's Prometheus metrics. Durations are in seconds. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    responses: new Counter({
      name: "sundial_http_responses_total",
      help: "Responses by operation and status.",
      labelNames: ["operation", "status"],
      registers,
    }),
    duration: new Histogram({
      name: "sundial_http_response_seconds",
      help: "Time from the request's arrival to the response's headers.",
      labelNames: ["operation"],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
      registers,
    }),
    openStreams: new Gauge({ name: "sundial_open_streams", help: "Streamed answers under way.", registers }),
    tokens: new Counter({
      name: "sundial_tokens_total",
      help: "Tokens of committed calls.",
      labelNames: ["mode", "kind"],
      registers,
    }),
  };
}
