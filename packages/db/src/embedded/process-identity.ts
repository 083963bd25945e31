import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";
import { platform } from "node:os";

/** Names a running process so that a later one with the same pid is told apart; undefined when there is none. */
export function processIdentity(pid: number): string | undefined {
  const started = platform() === "linux" ? startTicks(pid) : ask(pid, "lstart=");
  return started ? `${pid} ${started}` : undefined;
}

/** Whether the process is a PostgreSQL server working on this data directory (given as its real path). */
export function isServerOn(pid: number, dataDirectory: string): boolean {
  if (platform() !== "linux") return ask(pid, "command=")?.includes(dataDirectory) ?? false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === dataDirectory;
  } catch {
    return false;
  }
}

function startTicks(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The command's name stands in parentheses and may hold spaces; the state follows it, and the start time 19 fields on.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function ask(pid: number, field: string): string | undefined {
  try {
    return execFileSync("ps", ["-o", field, "-p", String(pid)], { encoding: "utf8" }).trim() || undefined;
  } catch {
    return undefined;
  }
}
