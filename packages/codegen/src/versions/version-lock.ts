import { createHash } from "node:crypto";
import { versionsFolder } from "../generated-file.ts";

/** The document of a released version as it was last accepted. */
export interface VersionLock {
  readonly sha256: string;
  /** Breaking changes that were accepted all the same, because the document was wrong. */
  readonly corrections?: readonly { readonly from: string; readonly because: string }[];
}

/** By date; a version that is not here is not released. */
export type VersionLocks = Readonly<Record<string, VersionLock>>;

export const lockPath = `${versionsFolder}/lock.json`;

export function parseLocks(text: string | undefined): VersionLocks {
  return text === undefined ? {} : (JSON.parse(text) as VersionLocks); // written by formatLocks
}

export function formatLocks(locks: VersionLocks): string {
  const dates = Object.keys(locks).sort();
  return `${JSON.stringify(Object.fromEntries(dates.map((date) => [date, locks[date]])), null, 2)}\n`;
}

export function hashText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
