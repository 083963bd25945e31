import { readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { endProcess } from "./end-process.ts";
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

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
