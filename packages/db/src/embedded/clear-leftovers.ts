import { readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isServerOn, processIdentity } from "./process-identity.ts";

/** Ends a server that outlived the process that started it, and makes a stale postmaster.pid harmless. */
export async function clearLeftovers(dataDirectory: string, onProgress: (message: string) => void): Promise<void> {
  rmSync(join(dirname(dataDirectory), "data.partial"), { recursive: true, force: true });
  const file = join(dataDirectory, "postmaster.pid");
  const text = readText(file);
  const pid = Number.parseInt(text, 10);
  if (!(pid > 0)) return;
  if (isServerOn(pid, realpathSync(dataDirectory))) {
    onProgress("Stopping a PostgreSQL that was left running");
    await endProcess(pid);
  } else if (processIdentity(pid)) {
    // The pid now belongs to something else. The server trusts a pid of its own parent to be stale, and still makes its
    // check of shared memory, which it could not after the file's removal.
    writeFileSync(file, text.replace(/^\d+/, String(process.pid)));
  }
}

/** Asks for a fast shutdown, then for an immediate one, then kills. */
export async function endProcess(pid: number): Promise<void> {
  const identity = processIdentity(pid);
  if (!identity) return;
  for (const [signal, patienceMs] of [
    ["SIGINT", 15_000],
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

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
