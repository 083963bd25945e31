import type { DriverReport } from "../../protocol.ts";

type Mutable<List> = List extends readonly (infer Item)[] ? Item[] : never;

/** What is kept of the case under way, and the means to cancel its call under way. */
export class Recording {
  readonly sleepsMs: number[] = [];
  readonly deprecationCalls: Mutable<DriverReport["deprecationCalls"]> = [];
  readonly warnings: Mutable<DriverReport["warnings"]> = [];
  readonly hookCalls: Mutable<DriverReport["hookCalls"]> = [];
  readonly logs: Mutable<DriverReport["logs"]> = [];
  #controller = new AbortController();
  #cancelsInSleep = false;

  /** The signal for the next call, and whether its first wait cancels it. */
  begin({ cancelsInSleep }: { cancelsInSleep: boolean }): AbortSignal {
    this.#controller = new AbortController();
    this.#cancelsInSleep = cancelsInSleep;
    return this.#controller.signal;
  }

  cancel(): void {
    this.#controller.abort(Object.assign(new Error("the case cancelled the call"), { name: "Cancelled" }));
  }

  /** In place of waiting. One that is cancelled would last for ever without its signal. */
  readonly sleep = async (ms: number, signal?: AbortSignal): Promise<void> => {
    this.sleepsMs.push(ms);
    if (!this.#cancelsInSleep) return;
    this.cancel();
    await new Promise((_, reject) => {
      if (signal?.aborted) reject(signal.reason);
    });
  };
}
