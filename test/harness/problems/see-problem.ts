import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { codeOf, isProblem, judgeProblem, type SeenProblem } from "./judge-problem.ts";

const folder = join(import.meta.dirname, "../../../.sundial");
const counts = new Map<string, number>();
let wrongs: string[] = [];
let answers = 0;

/** Counts an error answer of this test file, and returns what is wrong with it. Answers that are no errors of the API are let through. */
export function seeProblem(seen: SeenProblem): string[] {
  if (!isProblem(seen)) return [];
  answers++;
  const code = codeOf(seen);
  if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  const wrong = judgeProblem(seen);
  wrongs.push(...wrong);
  return wrong;
}

/** What a test file leaves for the sum of the whole run, which `scripts/gates/problems-seen.ts` makes. The next file begins at nothing. */
export function leaveCounts(): readonly string[] {
  if (answers === 0) return [];
  mkdirSync(folder, { recursive: true });
  const wrong = wrongs;
  const line = JSON.stringify({ answers, codes: Object.fromEntries(counts), wrong });
  appendFileSync(join(folder, "problems-seen.jsonl"), `${line}\n`);
  counts.clear();
  answers = 0;
  wrongs = [];
  return wrong;
}
