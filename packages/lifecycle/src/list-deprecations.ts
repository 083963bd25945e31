import { type Deprecation, type DeprecationState, deprecationStateAt } from "@sundial/kernel";

/** A state that callers are told of. */
export type ToldState = Exclude<DeprecationState, "unannounced" | "withdrawn">;

export interface ToldDeprecation {
  readonly deprecation: Deprecation;
  readonly state: ToldState;
}

/** What is known to end, or has ended, at an instant, with its state then; the newest announcement first. */
export function listDeprecations(deprecations: readonly Deprecation[], at: Date): ToldDeprecation[] {
  return deprecations
    .flatMap((deprecation): ToldDeprecation[] => {
      const state = deprecationStateAt(deprecation, at);
      return state === "unannounced" || state === "withdrawn" ? [] : [{ deprecation, state }];
    })
    .sort(
      ({ deprecation: a }, { deprecation: b }) =>
        b.announcedAt.getTime() - a.announcedAt.getTime() || (nameOf(a) < nameOf(b) ? -1 : 1),
    );
}

function nameOf({ kind, subject }: Deprecation): string {
  return `${kind} ${subject}`;
}
