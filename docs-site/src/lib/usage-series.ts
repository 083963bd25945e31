import type { UsageGrouping } from "@sundial/sdk";

/** One bucket of the API's usage, as far as a chart needs it. */
export interface UsageBucketLike {
  readonly start: string;
  readonly model: string | null;
  readonly api_key_id: string | null;
  readonly outcome: string | null;
  readonly requests: number;
  readonly input_tokens: number;
  readonly output_tokens: number;
}

export interface UsageSeriesInput {
  readonly start: string;
  readonly end: string;
  readonly bucket: keyof typeof stepMs;
  readonly buckets: readonly UsageBucketLike[];
  readonly measure: Measure;
  readonly groupBy: UsageGrouping | null;
  /** How a series is called, such as a key's name for its id. */
  readonly nameOf: (id: string) => string;
}

export type Measure = "tokens" | "requests";

/** Columns in time order without gaps, each cut into the same series; the largest series first, small ones summed as "other". */
export interface UsageSeries {
  readonly names: readonly string[];
  readonly columns: readonly { readonly start: string; readonly values: readonly number[]; readonly total: number }[];
  readonly max: number;
}

const seriesMax = 5;
const stepMs = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

export function toUsageSeries(input: UsageSeriesInput): UsageSeries {
  const totals = new Map<string, number>();
  for (const bucket of input.buckets)
    totals.set(seriesOf(bucket, input), (totals.get(seriesOf(bucket, input)) ?? 0) + measureOf(bucket, input));
  const ranked = [...totals].sort((a, b) => b[1] - a[1]).map(([group]) => group);
  const shown = ranked.length > seriesMax ? ranked.slice(0, seriesMax - 1) : ranked;
  const hasOther = ranked.length > shown.length;
  const columns = emptyColumns(input, shown.length + (hasOther ? 1 : 0));
  for (const bucket of input.buckets) {
    const column = columns.get(new Date(bucket.start).getTime());
    const place = shown.indexOf(seriesOf(bucket, input));
    if (column)
      column[place === -1 ? shown.length : place] =
        (column.at(place === -1 ? shown.length : place) ?? 0) + measureOf(bucket, input);
  }
  const list = [...columns].map(([start, values]) => ({
    start: new Date(start).toISOString(),
    values,
    total: values.reduce((a, b) => a + b, 0),
  }));
  return {
    names: [...shown.map(input.nameOf), ...(hasOther ? ["other"] : [])],
    columns: list,
    max: Math.max(0, ...list.map((column) => column.total)),
  };
}

function emptyColumns({ start, end, bucket }: UsageSeriesInput, width: number): Map<number, number[]> {
  const columns = new Map<number, number[]>();
  const step = stepMs[bucket];
  for (let at = Math.floor(new Date(start).getTime() / step) * step; at < new Date(end).getTime(); at += step)
    columns.set(at, new Array<number>(width).fill(0));
  return columns;
}

const groupMembers = { model: "model", api_key: "api_key_id", outcome: "outcome" } as const;

/** The model, key or outcome that a bucket is of; null when nothing is divided. */
export function groupOf(bucket: UsageBucketLike, groupBy: UsageGrouping | null): string | null {
  return groupBy === null ? null : bucket[groupMembers[groupBy]];
}

function seriesOf(bucket: UsageBucketLike, { groupBy, measure }: UsageSeriesInput): string {
  return groupBy === null ? measure : (groupOf(bucket, groupBy) ?? "none");
}

function measureOf(bucket: UsageBucketLike, { measure }: UsageSeriesInput): number {
  return measure === "requests" ? bucket.requests : bucket.input_tokens + bucket.output_tokens;
}

/** The next "round" number to end an axis at: 1, 2 or 5 times a power of ten. */
export function axisEnd(max: number): number {
  if (max <= 4) return 4;
  const power = 10 ** Math.floor(Math.log10(max));
  return [1, 2, 5, 10].map((factor) => factor * power).find((end) => end >= max) ?? max;
}
