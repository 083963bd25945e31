import { countOf } from "@sundial/kernel";
import type { Model } from "@sundial/sdk";
import { formatDay } from "./format.ts";
import { daysUntil } from "./version-state.ts";

export type ModelState = Model["lifecycle"]["state"];

/** In the order of a list: what to build on first. */
export const modelStates: readonly ModelState[] = ["active", "preview", "legacy", "deprecated", "retired"];

/** The kind of badge that a state has; its word is always there too. */
export const modelStateKinds: Readonly<Record<ModelState, "ok" | "accent" | "plain" | "sun" | "danger">> = {
  active: "ok",
  preview: "accent",
  legacy: "plain",
  deprecated: "sun",
  retired: "danger",
};

/** What a state means for a program, with its dates. */
export function modelStateSentence({ lifecycle }: Pick<Model, "lifecycle">, nowMs: number): string {
  const { state, retired_at: retiredAt } = lifecycle;
  if (state === "retired") return `Not answered since ${formatDay(retiredAt ?? "")}.`;
  if (state === "deprecated")
    return retiredAt
      ? `Deprecated. It answers until ${formatDay(retiredAt)}: ${countOf(daysUntil(retiredAt, nowMs), "day")} left.`
      : "Deprecated. Its end is not decided.";
  const next = lifecycle.moves.find(({ starts_at: from }) => Date.parse(from) > nowMs);
  const later = next ? ` It becomes ${next.to} on ${formatDay(next.starts_at)}.` : "";
  return `${sentences[state]}${later}`;
}

const sentences: Readonly<Record<"preview" | "active" | "legacy", string>> = {
  preview: "A preview, which may still change.",
  active: "One to build on.",
  legacy: "It works, but there is a better one.",
};

/** The models in the order of a list. */
export function inListOrder(models: readonly Model[]): Model[] {
  const rank = ({ lifecycle }: Model) => modelStates.indexOf(lifecycle.state);
  return models.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}
