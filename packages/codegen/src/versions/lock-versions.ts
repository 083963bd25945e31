import type { GeneratedFile } from "../generated-file.ts";
import { compareWithReleased } from "./compare-with-released.ts";
import type { DatedSpec } from "./emit-version-requests.ts";
import { emitVersionDocument } from "./generate-versions.ts";
import { readLocks } from "./read-locks.ts";
import { formatLocks, hashText, lockPath, type VersionLock } from "./version-lock.ts";

export interface LockOptions {
  /** Lock versions that are not released yet too: this releases them. */
  readonly release: boolean;
  /** Why breaking changes are accepted; without it they leave the lock as it is, and `checkVersions` tells of them. */
  readonly because?: string;
}

/** The lock file that accepts the documents as they are now. Call it before they are written over the locked ones. */
export async function lockVersions(
  root: string,
  documents: readonly DatedSpec[],
  options: LockOptions,
): Promise<GeneratedFile> {
  const locks = await readLocks(root);
  const renewed: Record<string, VersionLock> = { ...locks.present };
  for (const document of documents) {
    const lock = locks.present[document.date];
    const sha256 = hashText(emitVersionDocument(document).text);
    if (!lock) {
      if (options.release) renewed[document.date] = { sha256 };
      continue;
    }
    const comparison = await compareWithReleased(root, document, locks);
    const { breaking = undefined, from = lock.sha256 } = "breaking" in comparison ? comparison : {};
    if (breaking?.length === 0) renewed[document.date] = { ...lock, sha256 };
    else if (options.because !== undefined) {
      const corrections = [...(lock.corrections ?? []), { from, because: options.because }];
      renewed[document.date] = { sha256, corrections };
    }
  }
  return { path: lockPath, text: formatLocks(renewed) };
}
