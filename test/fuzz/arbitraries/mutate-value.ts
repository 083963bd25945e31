import fc from "fast-check";
import { hostileString, hostileValue } from "./values.ts";

type Path = readonly (string | number)[];
type Change = (value: unknown, at: Path) => unknown;

/** Where in a value a change happens, as a number that is folded onto the places it has. */
const place = fc.nat({ max: 10_000 });

const replaced = hostileValue.map(
  (hostile): Change =>
    (value, at) =>
      setAt(value, at, () => hostile),
);
const removed = fc.constant<Change>((value, at) => removeAt(value, at));
const added = fc
  .tuple(
    fc.constantFrom("nam", "nmae", "Model", "__proto__", "constructor", "", "x".repeat(300), "max_token"),
    hostileValue,
  )
  .map(
    ([name, hostile]): Change =>
      (value, at) =>
        setAt(value, at.slice(0, -1), (inside) => withMember(inside, name, hostile)),
  );
const misspelt = fc.constant<Change>((value, at) => misspell(value, at));
const nudged = fc
  .constantFrom(
    (number: number) => number + 1,
    (number: number) => number - 1,
    (number: number) => -number,
    (number: number) => number + 0.5,
    (number: number) => number * 1e9,
  )
  .map(
    (nudge): Change =>
      (value, at) =>
        setAt(value, at, (inside) => (typeof inside === "number" ? nudge(inside) : inside)),
  );
const retyped = fc
  .constantFrom<(inside: unknown) => unknown>(
    (inside) => [inside],
    (inside) => ({ value: inside }),
    toText,
    (inside) => Number(toText(inside)),
    (inside) => [inside, inside, inside],
  )
  .map(
    (retype): Change =>
      (value, at) =>
        setAt(value, at, retype),
  );
const stretched = fc
  .constantFrom<(inside: unknown) => unknown>(
    (inside) => (typeof inside === "string" ? inside.repeat(400).slice(0, 20_000) || "y".repeat(20_000) : inside),
    (inside) => (Array.isArray(inside) ? Array.from({ length: 300 }, () => inside[0] ?? null) : inside),
    (inside) => (Array.isArray(inside) ? [] : typeof inside === "string" ? "" : inside),
  )
  .map(
    (stretch): Change =>
      (value, at) =>
        setAt(value, at, stretch),
  );

/** A text with something that no text should hold, at its beginning, at its end, or all of it. */
const poisoned = fc.tuple(hostileString, fc.constantFrom("before", "after", "instead")).map(
  ([poison, where]): Change =>
    (value, at) =>
      setAt(value, at, (inside) => {
        if (where === "instead") return poison;
        return where === "before" ? `${poison}${toText(inside)}` : `${toText(inside)}${poison}`;
      }),
);

/** A change, and of which values: what only numbers can suffer would be lost on most places. */
type Aimed = readonly [Change, (inside: unknown) => boolean];
const aim = (changes: fc.Arbitrary<Change>, suits: Aimed[1] = () => true): fc.Arbitrary<Aimed> =>
  changes.map((one): Aimed => [one, suits]);
const isNumber = (inside: unknown) => typeof inside === "number";
const isText = (inside: unknown) => typeof inside === "string";
const hasLength = (inside: unknown) => typeof inside === "string" || Array.isArray(inside);

const change = fc.oneof(
  { weight: 3, arbitrary: aim(poisoned, isText) },
  { weight: 2, arbitrary: aim(nudged, isNumber) },
  { weight: 2, arbitrary: aim(replaced) },
  { weight: 1, arbitrary: aim(fc.oneof(removed, added, misspelt, retyped)) },
  { weight: 1, arbitrary: aim(stretched, hasLength) },
);

/** Changes that make a value that fits one that probably does not: one to three, each at a place of its own that it can change. */
export const mutation: fc.Arbitrary<(value: unknown) => unknown> = fc
  .array(fc.tuple(change, place), { minLength: 1, maxLength: 3 })
  .map(
    (changes) => (value) =>
      changes.reduce<unknown>((changed, [[apply, suits], number]) => {
        const all = pathsIn(changed);
        const fitting = all.filter((path) => suits(path.reduce<unknown>(memberOf, changed)));
        const paths = fitting.length > 0 ? fitting : all;
        return apply(changed, paths[number % paths.length] ?? []);
      }, value),
  );

/** An object may have a member `toString` of its own here, which is no function. */
function toText(inside: unknown): string {
  return typeof inside === "string" ? inside : (JSON.stringify(inside) ?? "");
}

function memberOf(value: unknown, step: string | number): unknown {
  return Object.entries(value ?? {}).find(([name]) => name === String(step))?.[1];
}

function pathsIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== "object" || value === null || at.length > 8) return [at];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()].slice(0, 20)
    : Object.entries(value);
  return [at, ...entries.flatMap(([name, member]) => pathsIn(member, [...at, name]))];
}

function setAt(value: unknown, at: Path, make: (inside: unknown) => unknown): unknown {
  const [step, ...rest] = at;
  if (step === undefined) return make(value);
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? setAt(item, rest, make) : item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, name === step ? setAt(member, rest, make) : member]),
  );
}

function removeAt(value: unknown, at: Path): unknown {
  const last = at.at(-1);
  return setAt(value, at.slice(0, -1), (inside) => {
    if (Array.isArray(inside)) return inside.filter((_, index) => index !== last);
    if (typeof inside !== "object" || inside === null) return inside;
    return Object.fromEntries(Object.entries(inside).filter(([name]) => name !== last));
  });
}

function misspell(value: unknown, at: Path): unknown {
  const last = at.at(-1);
  return setAt(value, at.slice(0, -1), (inside) => {
    if (typeof inside !== "object" || inside === null || Array.isArray(inside)) return inside;
    return Object.fromEntries(
      Object.entries(inside).map(([name, member]) => [
        name === last ? `${name.slice(0, -2)}${name.at(-1)}` : name,
        member,
      ]),
    );
  });
}

function withMember(inside: unknown, name: string, member: unknown): unknown {
  if (typeof inside !== "object" || inside === null || Array.isArray(inside)) return inside;
  // Defined, not assigned: `__proto__` must become a member like any other.
  return Object.defineProperty({ ...inside }, name, {
    value: member,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
