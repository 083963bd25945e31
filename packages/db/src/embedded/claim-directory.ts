import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { processIdentity } from "./process-identity.ts";

const patienceMs = 1_000;
const lookEveryMs = 5;

/**
 * Takes the directory for this process until `release`. Each process writes a claim of its own and then looks for others, so of two at once
 * at least one sees the other. Claims of dead processes do not count and are removed. Blocks for up to a second when several start at once.
 */
export function claimDirectory(directory: string): { release(): void } {
  mkdirSync(directory, { recursive: true });
  const [rival] = listLiveClaims(directory);
  if (rival !== undefined) throw alreadyRunning(rival, directory);
  const file = join(directory, `owner.${process.pid}`);
  const release = () => removeClaim(file);
  release();
  writeClaim(file, directory);
  for (let waitedMs = 0; ; waitedMs += lookEveryMs) {
    const rivals = listLiveClaims(directory).filter((pid) => pid !== process.pid);
    if (rivals.length === 0) {
      writeFileSync(heldMarkOf(file), "");
      return { release };
    }
    // Of those that began together the lowest goes on: it waits for the others to withdraw, and gives up when one of them was first.
    const [lowest = 0] = rivals.sort((a, b) => a - b);
    const isHeld = rivals.some((pid) => existsSync(heldMarkOf(join(directory, `owner.${pid}`))));
    if (lowest > process.pid && !isHeld && waitedMs < patienceMs) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, lookEveryMs);
      continue;
    }
    release();
    throw alreadyRunning(lowest, directory);
  }
}

/** Whole from the moment it is seen: another process must not take half a claim for a dead one's. */
function writeClaim(file: string, directory: string): void {
  const draft = join(directory, `draft-of-owner.${process.pid}`);
  writeFileSync(draft, contentOf(process.pid, directory));
  renameSync(draft, file);
}

/** The processes that hold a claim and live. The claims of others are removed: no living process writes to a dead one's file. */
function listLiveClaims(directory: string): number[] {
  return readdirSync(directory)
    .filter((name) => /^owner(\.\d+)?$/.test(name))
    .flatMap((name) => {
      const file = join(directory, name);
      const content = readQuietly(file);
      const pid = Number.parseInt(content, 10);
      if (pid > 0 && contentOf(pid, directory) === content) return [pid];
      removeDead(file, content);
      return [];
    });
}

/** A new process may have got the dead one's pid and written its claim meanwhile. */
function removeDead(file: string, content: string): void {
  if (!file.endsWith(`owner.${process.pid}`) && readQuietly(file) === content) removeClaim(file);
}

function removeClaim(file: string): void {
  rmSync(heldMarkOf(file), { force: true });
  rmSync(file, { force: true });
}

/** The file that says that this claim has won; the claim itself stays as it is, so that no listing can miss it. */
function heldMarkOf(file: string): string {
  return `${file}.held`;
}

/** The directory is part of the claim, because a copied checkout brings the claim of the original along. */
function contentOf(pid: number, directory: string): string {
  return `${processIdentity(pid)} ${directory}`;
}

function readQuietly(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function alreadyRunning(pid: number, directory: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    "already_running",
    `Another Sundial (process ${pid}) is using ${directory}. Stop it first.`,
  );
}
