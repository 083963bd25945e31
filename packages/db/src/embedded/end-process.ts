import { setTimeout as wait } from "node:timers/promises";
import { processIdentity } from "./process-identity.ts";

/** Asks a process to end, then asks for less care, then kills; resolves when it is gone. For PostgreSQL, SIGINT is a fast shutdown. */
export async function endProcess(pid: number, first: "SIGINT" | "SIGTERM" = "SIGINT"): Promise<void> {
  const identity = processIdentity(pid);
  if (!identity) return;
  for (const [signal, patienceMs] of [
    [first, 15_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ] as const) {
    signalQuietly(pid, signal);
    for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += 20) {
      if (processIdentity(pid) !== identity) return;
      await wait(20);
    }
  }
}

function signalQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself in between.
  }
}
