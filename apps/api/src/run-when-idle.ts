import { performance } from "node:perf_hooks";

const lookEveryMs = 1_000;
const idleBelow = 0.2;

/**
 * Runs blocking work once, after the first second in which the process was idle for four fifths of the time. Returns what calls it off.
 * `measure` gives the share of the time since its last call in which the process was busy, and is replaced in tests only.
 */
export function runWhenIdle(work: () => void, measure: () => number = createMeasure()): () => void {
  const timer = setInterval(() => {
    if (measure() > idleBelow) return;
    clearInterval(timer);
    work();
  }, lookEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}

function createMeasure(): () => number {
  let last = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    return utilization;
  };
}
