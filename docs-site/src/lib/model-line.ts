import type { Model } from "@sundial/sdk";
import type { ModelState } from "./model-state.ts";

export interface LineStretch {
  readonly state: ModelState;
  /** In percent of the width. */
  readonly from: number;
  readonly width: number;
  readonly startsAt: string;
}

export interface ModelLine {
  readonly stretches: readonly LineStretch[];
  readonly brownouts: readonly number[];
  readonly today: number;
  readonly years: readonly { readonly at: number; readonly label: string }[];
}

const dayMs = 86_400_000;
const marginMs = 60 * dayMs;

/** Lays the life of a model out on an axis of time, from its first day to some months after today or its end. */
export function layOutModelLine({ moves, brownouts }: Model["lifecycle"], nowMs: number): ModelLine {
  const starts = moves.map(({ starts_at: at }) => Date.parse(at));
  const begin = Math.min(starts[0] ?? nowMs, nowMs);
  const end = Math.max(nowMs, starts.at(-1) ?? nowMs) + marginMs;
  const at = (ms: number) => Math.round((10_000 * (ms - begin)) / (end - begin)) / 100;
  const firstYear = new Date(begin).getUTCFullYear() + 1;
  const years = new Date(end).getUTCFullYear() - firstYear + 1;
  return {
    stretches: moves.map(({ to, starts_at: startsAt }, i) => {
      const from = at(starts[i] ?? begin);
      return { state: to, startsAt, from, width: at(starts[i + 1] ?? end) - from };
    }),
    brownouts: brownouts.map(({ starts_at: startsAt }) => at(Date.parse(startsAt))),
    today: at(nowMs),
    years: Array.from({ length: years }, (_, i) => ({ at: at(Date.UTC(firstYear + i)), label: `${firstYear + i}` })),
  };
}
