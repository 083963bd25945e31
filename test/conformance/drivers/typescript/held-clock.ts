import { mock } from "node:test";
import { setImmediate } from "node:timers/promises";

/** Turns of the event loop in which what the server has sent by now reaches whoever reads it. */
const turns = 20;

/** The process's timers and monotonic clock, which stand until they are advanced. */
export class HeldClock {
  #nowMs = performance.now();

  constructor() {
    mock.timers.enable({ apis: ["setTimeout"] });
    performance.now = () => this.#nowMs;
  }

  async advance(ms: number): Promise<void> {
    for (let turn = 0; turn < turns; turn++) await setImmediate();
    this.#nowMs += ms;
    mock.timers.tick(ms);
  }
}
