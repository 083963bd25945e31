const order = ["portal", "API", "worker", "database"] as const;
export type Stage = (typeof order)[number];

/** Stops what was started, in order: first what faces people, last what keeps the data. */
export interface Shutdown {
  /** Aborts when stopping begins. */
  readonly signal: AbortSignal;
  add(stage: Stage, stop: () => Promise<void>): void;
  /** Idempotent: later calls wait for the first. */
  run(): Promise<void>;
}

export function createShutdown(): Shutdown {
  const controller = new AbortController();
  const stops = new Map<Stage, () => Promise<void>>();
  let running: Promise<void> | undefined;

  async function stopAll(): Promise<void> {
    controller.abort();
    for (const stage of order) await stops.get(stage)?.();
  }

  return {
    signal: controller.signal,
    add(stage, stop) {
      controller.signal.throwIfAborted();
      stops.set(stage, stop);
    },
    run() {
      running ??= stopAll();
      return running;
    },
  };
}
