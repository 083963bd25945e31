import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { endProcess, processIdentity } from "@sundial/db/embedded";

/** Remembers the running parts in a file, so that a start after a kill -9 can end what is still there. */
export function rememberPart(file: string, pid: number): void {
  const identity = processIdentity(pid);
  const known = readIdentities(file).filter((other) => isRunning(other));
  if (identity) writeFileSync(file, JSON.stringify([...known, identity]), { mode: 0o600 });
}

/** Ends parts of an earlier run that outlived it. */
export async function endLeftovers(file: string, onProgress: (message: string) => void): Promise<void> {
  const running = readIdentities(file).filter((identity) => isRunning(identity));
  if (running.length > 0) onProgress("Stopping what an earlier run left");
  await Promise.all(running.map((identity) => endProcess(pidOf(identity), "SIGTERM")));
  rmSync(file, { force: true });
}

function isRunning(identity: string): boolean {
  return processIdentity(pidOf(identity)) === identity;
}

function pidOf(identity: string): number {
  return Number.parseInt(identity, 10);
}

function readIdentities(file: string): string[] {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return [];
  }
}
