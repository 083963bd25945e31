import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { runWhenIdle } from "./run-when-idle.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
});
afterEach(() => {
  vi.useRealTimers();
});

it("waits for an idle second, and runs the work once", () => {
  const shares = [0.9, 0.5, 0.1, 0.1];
  let runs = 0;
  runWhenIdle(
    () => runs++,
    () => shares.shift() ?? 1,
  );
  vi.advanceTimersByTime(2_000);
  expect(runs).toBe(0);
  vi.advanceTimersByTime(10_000);
  expect(runs).toBe(1);
});

it("does not run what was called off", () => {
  let runs = 0;
  const callOff = runWhenIdle(
    () => runs++,
    () => 0,
  );
  callOff();
  vi.advanceTimersByTime(10_000);
  expect(runs).toBe(0);
});
