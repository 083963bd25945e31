import { setTimeout as wait } from "node:timers/promises";

/** Anything that runs until stopped: a child process, the embedded server. */
export interface Running {
  /** Resolves once healthy. */
  ready(): Promise<void>;
  /** Resolves to what ended it. */
  readonly exited: Promise<string>;
  stop(): Promise<void>;
}

export interface KeepRunningOptions {
  readonly name: string;
  readonly start: () => Running;
  readonly onMessage: (message: string) => void;
  /** Called when it died too often to go on. */
  readonly onGiveUp: (message: string) => void;
  /** Pause before the first restart; doubles with each. */
  readonly pauseMs?: number;
}

const restartsMax = 5;
const windowMs = 10 * 60_000;

/**
 * Starts it, and starts it again when it dies by itself, at most five times in ten minutes.
 * `ready` rejects when the first start fails; nothing is restarted then.
 */
export function keepRunning(options: KeepRunningOptions): { ready: Promise<void>; stop(): Promise<void> } {
  let current = options.start();
  let stopping = false;
  const deaths: number[] = [];

  async function watch(): Promise<void> {
    for (;;) {
      const how = await current.exited;
      if (stopping) return;
      deaths.push(Date.now());
      const recent = deaths.filter((at) => Date.now() - at < windowMs).length;
      if (recent > restartsMax) return options.onGiveUp(`The ${options.name} died ${recent} times in ten minutes.`);
      options.onMessage(`The ${options.name} died (${how}); starting it again`);
      await wait((options.pauseMs ?? 250) * 2 ** (recent - 1));
      if (stopping) return;
      await restart();
    }
  }

  async function restart(): Promise<void> {
    current = options.start();
    try {
      await current.ready();
      options.onMessage(`The ${options.name} is back`);
    } catch (error) {
      options.onMessage(error instanceof Error ? error.message : String(error));
      await current.stop();
    }
  }

  const ready = current.ready();
  ready.then(watch, () => {});
  const stop = async () => {
    stopping = true;
    await current.stop();
  };
  return { ready, stop };
}
