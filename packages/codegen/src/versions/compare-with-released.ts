import { parse } from "yaml";
import type { BreakingChange } from "../breaking-changes/breaking-change.ts";
import { findBreakingChanges } from "../breaking-changes/find-breaking-changes.ts";
import type { Spec } from "../spec.ts";
import type { DatedSpec } from "./emit-version-requests.ts";
import { emitVersionDocument } from "./generate-versions.ts";
import { findText } from "./read-history.ts";
import { findLockBefore, type LockHistory } from "./read-locks.ts";
import { hashText } from "./version-lock.ts";

/** What a version's document is now, beside what was released of it. */
export type ReleaseComparison =
  | { readonly state: "unreleased" | "unlocked" | "unknown" }
  | {
      /** Whether the document is the locked one, byte for byte. */
      readonly state: "same" | "changed";
      readonly breaking: readonly BreakingChange[];
      /** The hash of the text that it was compared with. */
      readonly from: string;
    };

/**
 * Compares with the text that is locked; when it is that text itself, with the one that was locked before it in git, so that a lock written
 * by hand hides nothing. `unlocked`: was locked and is no more. `unknown`: the locked text is neither in the folder nor in git.
 */
export async function compareWithReleased(
  root: string,
  document: DatedSpec,
  locks: LockHistory,
): Promise<ReleaseComparison> {
  const { path, text } = emitVersionDocument(document);
  const lock = locks.present[document.date];
  const before = findLockBefore(locks, document.date);
  if (!lock) return { state: before ? "unlocked" : "unreleased" };
  const state = lock.sha256 === hashText(text) ? "same" : "changed";
  const base = state === "changed" ? lock : before;
  const from = (base ?? lock).sha256;
  if (!base || lock.corrections?.some((correction) => correction.from === from)) return { state, breaking: [], from };
  const released = await findText(root, path, from);
  if (released === undefined) return state === "changed" ? { state: "unknown" } : { state, breaking: [], from };
  return { state, breaking: findBreakingChanges(parse(released) as Spec, document.spec), from }; // we wrote it, from a linted document
}
