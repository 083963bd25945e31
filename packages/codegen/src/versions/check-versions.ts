import { join } from "node:path";
import type { BreakingChange } from "../breaking-changes/breaking-change.ts";
import { compareWithReleased } from "./compare-with-released.ts";
import type { DatedSpec } from "./emit-version-requests.ts";
import { emitVersionDocument } from "./generate-versions.ts";
import { readText } from "./read-history.ts";
import { type LockHistory, readLocks } from "./read-locks.ts";
import { lockPath } from "./version-lock.ts";

const operationsMax = 4;

/**
 * What is wrong with the committed documents in `openapi/versions`, one text a problem: a file that is not what deriving gives now, and a
 * released version that would break its callers. The documents come oldest first; only the newest may be unreleased.
 */
export async function checkVersions(root: string, documents: readonly DatedSpec[]): Promise<string[]> {
  const locks = await readLocks(root);
  const newest = documents.at(-1)?.date;
  const problems: string[] = [];
  for (const document of documents) {
    const { path, text } = emitVersionDocument(document);
    if ((await readText(join(root, path))) !== text)
      problems.push(`${path} is not what deriving it gives now: run \`npm run generate\``);
    problems.push(...(await checkRelease(root, { document, locks, mayBeUnreleased: document.date === newest })));
  }
  const known = documents.map(({ date }) => date);
  const gone = Object.keys(locks.present).filter((date) => !known.includes(date));
  return [...problems, ...gone.map((date) => `${lockPath} has ${date}, which is no version any more`)];
}

async function checkRelease(
  root: string,
  { document, locks, mayBeUnreleased }: { document: DatedSpec; locks: LockHistory; mayBeUnreleased: boolean },
): Promise<string[]> {
  const { path } = emitVersionDocument(document);
  const comparison = await compareWithReleased(root, document, locks);
  switch (comparison.state) {
    case "unreleased":
      return mayBeUnreleased ? [] : [`${path} is not locked: run \`npm run versions:check -- --lock\``];
    case "unlocked":
      return [`${path} was released, and ${lockPath} has lost it`];
    case "unknown":
      return [`${path} is not what is locked, and the locked text is not in git, so the two cannot be compared`];
    default:
      if (comparison.breaking.length > 0) return [describeBreak(path, comparison.breaking)];
      return comparison.state === "same" ? [] : [`${path} has additions that are not locked: run \`npm run generate\``];
  }
}

/** One line a change: its place, what happened, the rule, and the operations that it reaches. */
export function describeBreak(path: string, breaking: readonly BreakingChange[]): string {
  const lines = breaking.map(({ place, message, rule, operations }) => {
    const more = operations.length - operationsMax;
    const reached = [...operations.slice(0, operationsMax), ...(more > 0 ? [`and ${more} more`] : [])].join(", ");
    return `  ${place}: ${message} [${rule}] in ${reached}`;
  });
  return [`${path} is released and would break its callers:`, ...lines].join("\n");
}
