import type { RollUpUnit } from "./sum-facts.ts";

/** Half-open. */
export interface Range {
  readonly start: Date;
  readonly end: Date;
}

/** What answers for a piece of a range: a roll-up, or the ledger for what is no whole minute. */
export interface RangePiece extends Range {
  readonly source: RollUpUnit | "ledger";
}

const unitMs = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
const finerThan = { day: "hour", hour: "minute", minute: "ledger" } as const;

/** Pieces that make up the range exactly, none overlapping another: whole units of the coarsest roll-up that may be used in the middle, finer ones towards the ends. */
export function splitRange(range: Range, coarsest: RollUpUnit): RangePiece[] {
  return split(range, coarsest).filter(({ start, end }) => start < end);
}

/** The whole minutes of the range: what roll-ups can answer for. Empty when there is none. */
export function wholeMinutesOf({ start, end }: Range): Range {
  const from = ceil(start, unitMs.minute);
  return { start: from, end: later(from, floor(end, unitMs.minute)) };
}

function split(range: Range, source: RangePiece["source"]): RangePiece[] {
  if (source === "ledger") return [{ ...range, source }];
  const from = ceil(range.start, unitMs[source]);
  const until = floor(range.end, unitMs[source]);
  const finer = finerThan[source];
  if (from >= until) return split(range, finer);
  return [
    ...split({ start: range.start, end: from }, finer),
    { source, start: from, end: until },
    ...split({ start: until, end: range.end }, finer),
  ];
}

function floor(at: Date, ms: number): Date {
  return new Date(Math.floor(at.getTime() / ms) * ms);
}

function ceil(at: Date, ms: number): Date {
  return new Date(Math.ceil(at.getTime() / ms) * ms);
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
