import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  eventsFrom,
  type Guard,
  transitionEvents,
  transitionRoles,
  transitions,
  type VersionState,
  versionStates,
  waysFrom,
} from "./transitions.ts";

const next = (state: VersionState) => transitionEvents.flatMap((event) => waysFrom(state, event).map(({ to }) => to));

/** Of these at most one can hold at a time. */
const apart: readonly (readonly Guard[])[] = [
  ["checks_passed", "checks_failed"],
  ["of_rejection", "of_suspension"],
];

describe("the table of transitions", () => {
  it("reaches every state from a draft", () => {
    const reached = new Set<VersionState>(["draft"]);
    for (const state of reached) for (const to of next(state)) reached.add(to);
    expect([...reached].sort()).toEqual([...versionStates].sort());
  });

  it("ends nowhere but in delisted and superseded", () => {
    expect(versionStates.filter((state) => next(state).length === 0).sort()).toEqual(["delisted", "superseded"]);
  });

  it("lets at most one way through for whatever holds", () => {
    const holding = fc.tuple(
      fc.subarray([...(apart[0] ?? [])], { maxLength: 1 }),
      fc.constantFrom(...(apart[1] ?? [])),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...versionStates),
        fc.constantFrom(...transitionEvents),
        fc.constantFrom(...transitionRoles),
        holding,
        (state, event, role, [checks, appealed]) => {
          const excluded = apart.flat().filter((guard) => !checks.includes(guard) && guard !== appealed);
          const open = waysFrom(state, event).filter(
            ({ roles, guards = [] }) => roles.includes(role) && !guards.some((guard) => excluded.includes(guard)),
          );
          expect(open.length).toBeLessThanOrEqual(1);
          expect(eventsFrom(state, role).includes(event)).toBe(
            waysFrom(state, event).some(({ roles }) => roles.includes(role)),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("names every event once and moves from known states alone", () => {
    for (const event of transitionEvents)
      for (const { from, to } of transitions[event]) {
        expect(versionStates).toContain(to);
        for (const state of from) expect(versionStates).toContain(state);
      }
  });
});
