import type { DeprecatedMember } from "./deprecations-of-contract.ts";

/** Which of the members are in a part of a request; those that are null count as left out. */
export type MemberFinder = (value: unknown) => DeprecatedMember[];

/**
 * Makes, by operation and part, what finds the members that are to end in a validated request. An operation and part without any has none, so that looking for them
 * costs it one look-up.
 */
export function compileMemberFinders(members: readonly DeprecatedMember[]): ReadonlyMap<string, MemberFinder> {
  const byPlace = Map.groupBy(members, ({ operation, part }) => `${operation} ${part}`);
  return new Map(
    [...byPlace].map(([place, own]) => [place, (value) => own.filter(({ path }) => hasAt(value, path, 0))]),
  );
}

function hasAt(value: unknown, path: readonly string[], depth: number): boolean {
  if (value === undefined || value === null) return false;
  const name = path[depth];
  if (name === undefined) return true;
  if (name === "[]") return Array.isArray(value) && value.some((item) => hasAt(item, path, depth + 1));
  if (typeof value !== "object" || !Object.hasOwn(value, name)) return false;
  return hasAt((value as Readonly<Record<string, unknown>>)[name], path, depth + 1); // an object with that very member
}
