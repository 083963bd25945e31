import { EventEmitter, once } from "node:events";
import { expect, it } from "vitest";
import { stopOnSignals } from "./stop-on-signals.ts";

/** A process that only notes how it would end. */
class NotedProcess extends EventEmitter {
  exit(code: number): void {
    this.emit("exited", code);
  }
}

it("stops once, however many signals come, and ends with 0 when it is done", async () => {
  const own = new NotedProcess();
  const held = Promise.withResolvers<void>();
  let stops = 0;
  const stop = () => {
    stops++;
    return held.promise;
  };
  stopOnSignals(own, { stop, onFailure: () => {} });
  const exited = once(own, "exited");
  own.emit("SIGTERM");
  own.emit("SIGINT");
  held.resolve();
  expect(await exited).toEqual([0]);
  expect(stops).toBe(1);
});

it("tells of a stop that failed, and ends with 1", async () => {
  const own = new NotedProcess();
  const failure = new Error("the database did not answer");
  const told: unknown[] = [];
  stopOnSignals(own, { stop: () => Promise.reject(failure), onFailure: (error) => told.push(error) });
  const exited = once(own, "exited");
  own.emit("SIGINT");
  expect(await exited).toEqual([1]);
  expect(told).toEqual([failure]);
});
