import { countOf } from "@sundial/kernel";
import type { Version } from "@sundial/sdk";
import { daysUntil, isLive } from "./version-state.ts";

interface PinOption {
  readonly value: string;
  readonly label: string;
}

/** The versions that a pin can be moved to, newest first; the present one too, when it is no longer answered. */
export function pinOptions(versions: readonly Version[], present: string | null): PinOption[] {
  return versions
    .filter((version) => isLive(version) || version.date === present)
    .map(({ date, state }) => ({ value: date, label: `${date} (${state})` }));
}

/** What stands between a pin and each version it could move up to, nearest first. */
export function upgradesFrom(versions: readonly Version[], pin: string): { to: Version; changes: number }[] {
  return versions
    .filter((version) => version.date > pin && isLive(version))
    .map((to) => ({
      to,
      changes: versions
        .filter(({ date }) => date > pin && date <= to.date)
        .reduce((sum, { changes }) => sum + changes.length, 0),
    }))
    .reverse();
}

/** What to warn of when a version is in use. */
export interface VersionEnd {
  /** For a line that is short: "12 days left". */
  readonly short: string;
  /** The same with its day. */
  readonly text: string;
}

/** How long a version still answers. Null while nothing is to be done. */
export function endOf(version: Version | undefined, nowMs: number): VersionEnd | null {
  const day = version?.sunset_at?.slice(0, 10);
  if (version?.state === "sunset") return { short: "sunset", text: `not answered since ${day}` };
  if (version?.state !== "deprecated") return null;
  if (!version.sunset_at) return { short: "deprecated", text: "its end is not decided" };
  const short = `${countOf(daysUntil(version.sunset_at, nowMs), "day")} left`;
  return { short, text: `${short}, until ${day}` };
}
