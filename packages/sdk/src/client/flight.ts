import type { AttemptWatch } from "./attempt-watch.ts";
import { ConnectionError, TimeoutError } from "./errors.ts";

const longestTimerMs = 2 ** 31 - 1;

/** One attempt under way: what can cut it short, the caller's signal or silence for longer than the timeout. */
export class Flight {
  readonly #controller = new AbortController();
  readonly #caller: AbortSignal | undefined;
  readonly #timeoutMs: number;
  /** Who is told of the attempt; nobody in most programs. */
  readonly watch: AttemptWatch | undefined;
  #silentUntil = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(timeoutMs: number, caller: AbortSignal | undefined, watch?: AttemptWatch | undefined) {
    this.watch = watch;
    this.#timeoutMs = timeoutMs;
    this.#caller = caller;
    if (caller?.aborted) this.cancel(caller.reason);
    else caller?.addEventListener("abort", this.#onAbort, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
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
    return this.signal.aborted ? this.signal.reason : new ConnectionError(message, { cause });
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
