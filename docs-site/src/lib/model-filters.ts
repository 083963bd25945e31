import type { Model } from "@sundial/sdk";
import { inListOrder } from "./model-state.ts";
import { type CalculatorView, readMonthOfUse } from "./read-month-of-use.ts";

export interface ModelView extends Pick<CalculatorView, "typed" | "problems"> {
  readonly state: string;
  readonly kind: string;
  readonly capability: string;
  /** A month of use by class of tokens. */
  readonly tokens: Readonly<Record<string, bigint>>;
}

/** Reads the address of the page of models: its filters, and the month of the calculator. */
export function readModelView(search: URLSearchParams): ModelView {
  const { month, typed, problems } = readMonthOfUse(search, [], "");
  const asked = (name: string) => search.get(name) ?? "";
  const { tokens } = month;
  return { state: asked("state"), kind: asked("kind"), capability: asked("capability"), tokens, typed, problems };
}

/** The models that fit, in the order of a list. Retired ones only when they are asked for. */
export function filterModels(models: readonly Model[], { state, kind, capability }: ModelView): Model[] {
  return inListOrder(models).filter(
    (model) =>
      fitsState(model, state) &&
      (kind === "" || model.kind === kind) &&
      (capability === "" || model.capabilities.some((one) => one === capability)),
  );
}

function fitsState({ lifecycle }: Model, state: string): boolean {
  if (state === "all") return true;
  return state === "" ? lifecycle.state !== "retired" : lifecycle.state === state;
}
