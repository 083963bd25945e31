import { versions } from "@sundial/versions";
import fc from "fast-check";

const soon = fc.integer({ min: 1, max: 700 }).map((days) => new Date(Date.now() + days * 86_400_000).toISOString());
const past = fc.integer({ min: 0, max: 60 }).map((days) => new Date(Date.now() - days * 86_400_000).toISOString());

/** What a member must be for a call to reach behind its validation, by its name: a schema cannot say which models there are. */
const hints: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  model: fc.constantFrom("sundial-1", "sundial-2", "sundial-embed-1"),
  version_pin: fc.constantFrom(...versions.map(({ date }) => date)),
  expires_at: soon,
  since: fc.constant("2026-01-01"),
  start: past,
  from: past,
};

/** The arbitrary itself, but mostly what is known to be there where the name promises it. */
export function hintFor<T>(name: string, otherwise: fc.Arbitrary<T>): fc.Arbitrary<T | unknown> {
  const hint = Object.hasOwn(hints, name) ? hints[name] : undefined;
  return hint ? fc.oneof({ weight: 6, arbitrary: hint }, { weight: 1, arbitrary: otherwise }) : otherwise;
}
