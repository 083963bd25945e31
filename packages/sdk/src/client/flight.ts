import type { AttemptWatch } from "./attempt-watch.ts";
import { ConnectionError, TimeoutError } from "./errors.ts";

const longestTimerMs = 2 ** 31 - 1;

/** One attempt under way: what can cut it short, the caller's signal or silence for longer than the timeout. */
export class Flight {
  readonly #controller = new AbortController();
  /** Aborts with the reason of the caller's signal, or with why the attempt was given up. */
  readonly signal: AbortSignal;
  readonly #caller: AbortSignal | undefined;
  readonly #timeoutMs: number;
  /** Who is told of the attempt; nobody in most programs. */
  readonly watch: AttemptWatch | undefined;
  /** What the attempt itself failed with, as against what a function of the caller's threw. */
  failure: unknown;
  #silentUntil = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(timeoutMs: number, caller: AbortSignal | undefined, watch?: AttemptWatch | undefined) {
    this.watch = watch;
    this.#timeoutMs = timeoutMs;
    this.signal = this.#controller.signal;
    if (!caller) return;
    // The platform's own way leaves no listener on a signal that may live as long as the program; older browsers lack it.
    if (AbortSignal.any) this.signal = AbortSignal.any([caller, this.signal]);
    else if (caller.aborted) this.cancel(caller.reason);
    else {
      this.#caller = caller;
      caller.addEventListener("abort", this.#onAbort, { once: true });
    }
  }

  /** Begins to wait for the server: it may stay silent for the whole timeout from now. */
  wait(): void {
    this.#silentUntil = performance.now() + this.#timeoutMs;
    if (this.#timeoutMs <= longestTimerMs) this.#timer ??= setTimeout(this.#onTimer, this.#timeoutMs);
  }

  /** The server spoke. Leaves the timer for the next `wait`, so that a stream does not set one a chunk. */
  rest(): void {
    this.#silentUntil = Number.POSITIVE_INFINITY;
  }

  /** The server spoke, and may not be waited for again. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** The attempt is over: nothing of it is left behind. */
  land(): void {
    this.stop();
    this.#caller?.removeEventListener("abort", this.#onAbort);
  }

  cancel(reason?: unknown): void {
    this.land();
    this.#controller.abort(reason);
  }

  /** The call is over with this error. One that was given up on purpose did not fail. */
  fail(error: unknown): void {
    if (!this.signal.aborted || error instanceof TimeoutError) this.watch?.fail(error);
  }

  /** What to throw for a failed fetch or read: the reason why it was cut short, else a `ConnectionError`. */
  toError(cause: unknown, message: string): unknown {
    this.failure = this.signal.aborted ? this.signal.reason : new ConnectionError(message, { cause });
    return this.failure;
  }

  /** What `start` promises, or the reason of the signal once it aborts: a `fetch` of the caller's may not look at it. */
  async race<T>(start: () => Promise<T>): Promise<T> {
    const { signal } = this;
    signal.throwIfAborted();
    const { promise, stop } = rejectOnAbort(signal);
    try {
      return await Promise.race([start(), promise]);
    } finally {
      signal.removeEventListener("abort", stop);
    }
  }

  readonly #onAbort = () => this.cancel(this.#caller?.reason);

  readonly #onTimer = () => {
    this.#timer = undefined;
    if (this.#silentUntil === Number.POSITIVE_INFINITY) return;
    const leftMs = this.#silentUntil - performance.now();
    if (leftMs > 1) this.#timer = setTimeout(this.#onTimer, leftMs);
    else
      this.cancel(
        new TimeoutError(`The server stayed silent for ${this.#timeoutMs} ms. Raise \`timeoutMs\` to wait longer.`),
      );
  };
}

function rejectOnAbort(signal: AbortSignal) {
  let stop = () => {};
  const promise = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
  });
  signal.addEventListener("abort", stop, { once: true });
  return { promise, stop };
}
