import type { LoadResult } from "./load.ts";

/** One round of one peer, with what its process took of the processors for each call or event. */
export type Round = LoadResult & { readonly cpuMicrosEach: number };

export type Rounds = ReadonlyMap<string, readonly Round[]>;

/** A table: a row a peer, with medians over the rounds, the spread of the first figure, and ratios to the first peer, round by round. */
export function printTable(title: string, unit: string, rounds: Rounds): void {
  const [floor] = rounds.values();
  const rows = [...rounds].map(([name, results]) => ({
    peer: name,
    [unit]: Math.round(median(results.map(({ perSecond }) => perSecond))),
    "min..max": `${Math.round(Math.min(...results.map(({ perSecond }) => perSecond)))}..${Math.round(Math.max(...results.map(({ perSecond }) => perSecond)))}`,
    "p50 ms": median(results.map(({ p50Ms }) => p50Ms)).toFixed(2),
    "p99 ms": median(results.map(({ p99Ms }) => p99Ms)).toFixed(2),
    ratio: ratio(results, floor ?? [], ({ perSecond }) => perSecond),
    "p50 ratio": ratio(results, floor ?? [], ({ p50Ms }) => p50Ms),
    "CPU µs each": Math.round(median(results.map(({ cpuMicrosEach }) => cpuMicrosEach))),
    "CPU ratio": ratio(results, floor ?? [], ({ cpuMicrosEach }) => cpuMicrosEach),
    failures: results.reduce((sum, { failures }) => sum + failures, 0),
  }));
  console.log(`\n${title}`);
  console.table(rows);
}

/** The median of the ratios of the same round: both were measured side by side, so the machine's drift cancels out. */
export function ratio(results: readonly Round[], floor: readonly Round[], figure: (result: Round) => number): string {
  const ratios = results.map((result, round) => {
    const base = floor[round];
    return base ? figure(result) / figure(base) : Number.NaN;
  });
  return median(ratios).toFixed(2);
}

/** The middle one; of an even number the upper. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
