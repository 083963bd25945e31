import type { VersionState } from "./version-state.ts";

/** A version, or another thing that ends, as the picture needs it. */
export interface TimelineVersion {
  /** When it begins: of a version its name too. */
  readonly date: string;
  readonly name?: string;
  readonly state: VersionState;
  /** What the state is called, when not by its own name. */
  readonly word?: string;
  readonly deprecated_at: string | null;
  readonly sunset_at: string | null;
}

/** A stretch of the picture, in percent of its width. */
export interface Stretch {
  readonly from: number;
  readonly width: number;
}

export interface TimelineRow {
  readonly name: string;
  readonly state: VersionState;
  /** What stands above the bar. */
  readonly label: string;
  readonly supported: Stretch;
  readonly deprecated: Stretch | null;
  /** Where it ends or ended; null when no end is decided. */
  readonly end: number | null;
}

export interface Timeline {
  readonly rows: readonly TimelineRow[];
  readonly today: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

const dayMs = 86_400_000;
const marginMs = 60 * dayMs;

/** Lays versions out on one axis of time, from the first release to some months after today or the last sunset. */
export function layOutTimeline(versions: readonly TimelineVersion[], nowMs: number): Timeline {
  const begin = Math.min(...versions.map(({ date }) => Date.parse(date)));
  const ends = versions.flatMap(({ sunset_at }) => (sunset_at ? [Date.parse(sunset_at)] : []));
  const end = Math.max(nowMs + 2 * marginMs, ...ends.map((sunset) => sunset + marginMs));
  const at = (ms: number) => round((100 * (Math.min(Math.max(ms, begin), end) - begin)) / (end - begin));
  const stretch = (fromMs: number, toMs: number): Stretch => ({
    from: at(fromMs),
    width: round(at(toMs) - at(fromMs)),
  });
  return {
    rows: versions.map((version) => {
      const sunset = version.sunset_at === null ? null : Date.parse(version.sunset_at);
      const deprecated = version.deprecated_at === null ? null : Date.parse(version.deprecated_at);
      return {
        name: version.name ?? version.date,
        state: version.state,
        label: labelOf(version),
        supported: stretch(Date.parse(version.date), deprecated ?? sunset ?? end),
        deprecated: deprecated === null ? null : stretch(deprecated, sunset ?? end),
        end: sunset === null ? null : at(sunset),
      };
    }),
    today: at(nowMs),
    ticks: yearsBetween(begin, end).map((year) => ({ at: at(Date.UTC(year)), label: String(year) })),
  };
}

function labelOf({ state, word = state, sunset_at }: TimelineVersion): string {
  if (sunset_at === null) return word;
  return state === "sunset" ? `sunset since ${sunset_at.slice(0, 10)}` : `${word}, sunset ${sunset_at.slice(0, 10)}`;
}

function yearsBetween(begin: number, end: number): number[] {
  const first = new Date(begin).getUTCFullYear() + 1;
  const last = new Date(end).getUTCFullYear();
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
