import type { Version } from "@sundial/sdk";
import { countOf, daysUntil, isLive } from "./version-state.ts";

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

/** What to warn of when a version is in use: how long it still answers. Null while nothing is to be done. */
export function endOf(version: Version | undefined, nowMs: number): string | null {
  if (version?.state === "sunset") return `not answered since ${version.sunset_at?.slice(0, 10)}`;
  if (version?.state !== "deprecated") return null;
  return version.sunset_at
    ? `${countOf(daysUntil(version.sunset_at, nowMs), "day")} left, until ${version.sunset_at.slice(0, 10)}`
    : "its end is not decided";
}
