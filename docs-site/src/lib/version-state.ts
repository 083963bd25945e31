import { countOf } from "@sundial/kernel";
import type { Version } from "@sundial/sdk";

export type VersionState = Version["state"];

const dayMs = 86_400_000;

/** The kind of badge that a state has; its word is always there too. */
export const stateKinds: Readonly<Record<VersionState, "ok" | "plain" | "sun" | "danger">> = {
  current: "ok",
  supported: "plain",
  deprecated: "sun",
  sunset: "danger",
};

/** Whole days until an instant, the begun one counted; 0 when it has passed. */
export function daysUntil(instant: string, nowMs: number): number {
  return Math.max(0, Math.ceil((Date.parse(instant) - nowMs) / dayMs));
}

/** What a state means for a program, with its dates. */
export function stateSentence(version: Pick<Version, "state" | "deprecated_at" | "sunset_at">, nowMs: number): string {
  const sunsetDay = version.sunset_at?.slice(0, 10);
  switch (version.state) {
    case "current":
      return "The newest version. A new organization is pinned to it at its first call.";
    case "supported":
      return version.deprecated_at
        ? `Supported until it is deprecated on ${version.deprecated_at.slice(0, 10)}.`
        : "Supported, and no end is decided.";
    case "deprecated":
      return version.sunset_at
        ? `Deprecated since ${version.deprecated_at?.slice(0, 10)}. It answers until ${sunsetDay}: ${countOf(daysUntil(version.sunset_at, nowMs), "day")} left.`
        : `Deprecated since ${version.deprecated_at?.slice(0, 10)}. Its end is not decided.`;
    case "sunset":
      return `Not answered since ${sunsetDay}.`;
  }
}

/** True for versions that still answer. */
export function isLive({ state }: Pick<Version, "state">): boolean {
  return state !== "sunset";
}
