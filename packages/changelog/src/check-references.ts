import type { Entry } from "./types.ts";

/** Every name that an entry may say it affects. Fields and operations of older versions are known too. */
export interface KnownNames {
  readonly operations: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
  readonly versions: ReadonlySet<string>;
  readonly models: ReadonlySet<string>;
  readonly plans: ReadonlySet<string>;
}

const kinds = ["operations", "fields", "versions", "models", "plans"] as const;

/** One line for each name in `affects` that neither the contract nor the catalogue, the timeline or the plans know. */
export function checkReferences(entries: readonly Entry[], known: KnownNames): string[] {
  return entries.flatMap(({ id, affects }) =>
    kinds.flatMap((kind) => {
      const names = affects[kind] === "every" ? [] : affects[kind];
      return names
        .filter((name) => !known[kind].has(name))
        .map((name) => `${id} affects ${kind} ${name}: there is none`);
    }),
  );
}
