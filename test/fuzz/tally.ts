const statuses = new Map<number, number>();
const codes = new Set<string>();
const succeeded = new Set<string>();

/** Counts an answer. */
export function tally(operationId: string, status: number, code: string): void {
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
  if (status >= 400) codes.add(code);
  else succeeded.add(operationId);
}

/** What was answered in this file so far. */
export function countAnswers(): {
  readonly cases: number;
  readonly statuses: string;
  readonly codes: number;
  readonly succeeded: ReadonlySet<string>;
} {
  const sorted = [...statuses].sort(([one], [other]) => one - other);
  return {
    cases: sorted.reduce((sum, [, count]) => sum + count, 0),
    statuses: sorted.map(([status, count]) => `${status} ${count}`).join(", "),
    codes: codes.size,
    succeeded,
  };
}
