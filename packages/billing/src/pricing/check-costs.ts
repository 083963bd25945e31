import type { Catalogue } from "@sundial/models";
import type { Costs } from "../plans/types.ts";
import { tokenClassesOf } from "./token-classes.ts";

/** What is wrong in the costs: unknown models, and classes that the model does not have or whose cost is missing. Each begins with the field. */
export function checkCosts(costs: Costs, catalogue: Catalogue): string[] {
  return [...costs].flatMap(([id, steps]) => {
    const model = catalogue.find(id);
    if (!model) return [`${id}: there is no such model in the catalogue`];
    const classes = tokenClassesOf(model);
    return steps.flatMap(({ picodollars }, i) => [
      ...[...picodollars.keys()]
        .filter((tokenClass) => !classes.includes(tokenClass))
        .map((tokenClass) => `${id}.${i}.${tokenClass}: the model has no such tokens`),
      ...classes
        .filter((tokenClass) => !picodollars.has(tokenClass))
        .map((tokenClass) => `${id}.${i}.${tokenClass}: is missing`),
    ]);
  });
}
