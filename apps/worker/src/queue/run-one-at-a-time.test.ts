import { expect, it } from "vitest";
import { runOneAtATime } from "./run-one-at-a-time.ts";

it("never overlaps, and runs once more for any number of wake-ups during a run", async () => {
  let running = 0;
  let runs = 0;
  const gate = Promise.withResolvers<void>();
  const loop = runOneAtATime(async () => {
    running += 1;
    runs += 1;
    expect(running).toBe(1);
    await gate.promise;
    running -= 1;
  });
  for (let i = 0; i < 5; i++) loop.wake();
  gate.resolve();
  await loop.idle();
  expect(runs).toBe(2);
  loop.wake();
  await loop.idle();
  expect(runs).toBe(3);
});
