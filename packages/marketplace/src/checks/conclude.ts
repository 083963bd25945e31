import type { CheckOutcome, CheckProblem } from "./check.ts";

interface Seen {
  readonly problems: readonly CheckProblem[];
  /** What could not be told, each a sentence. */
  readonly unknown?: readonly string[];
  readonly passed: string;
}

const shownMax = 20;

/** A fault outweighs what could not be told, and that outweighs what is well. */
export function conclude({ problems, unknown = [], passed }: Seen): CheckOutcome {
  const [first] = problems;
  if (first) {
    const detail = problems.length === 1 ? first.evidence : `${problems.length} problems, the first: ${first.evidence}`;
    return { state: "failed", detail, problems: problems.slice(0, shownMax) };
  }
  if (unknown.length > 0) return { state: "inconclusive", detail: unknown.join(" "), isTransient: true };
  return { state: "passed", detail: passed };
}
