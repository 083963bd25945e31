import { join } from "node:path";
import { readHistory, readText } from "./read-history.ts";
import { lockPath, parseLocks, type VersionLock, type VersionLocks } from "./version-lock.ts";

/** The lock file in the folder, and those of the commits that changed it last, newest first. */
export interface LockHistory {
  readonly present: VersionLocks;
  readonly past: readonly VersionLocks[];
}

/** A break that was committed longer ago was told with each commit since. */
const pastMax = 20;

export async function readLocks(root: string): Promise<LockHistory> {
  const past: VersionLocks[] = [];
  for await (const text of readHistory(root, lockPath)) if (past.push(parseLocks(text)) === pastMax) break;
  return { present: parseLocks(await readText(join(root, lockPath))), past };
}

/** The last committed lock of another text than the present one. */
export function findLockBefore({ present, past }: LockHistory, date: string): VersionLock | undefined {
  return past.map((locks) => locks[date]).find((lock) => lock && lock.sha256 !== present[date]?.sha256);
}
