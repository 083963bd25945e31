import type { Direction, Misfit } from "./breaking-change.ts";
import { asList, asObject, isObject } from "./json.ts";
import { type Branch, propertiesOf } from "./read-branches.ts";
import type { CompareSchemas } from "./schema-pair.ts";

export interface ObjectPair {
  readonly direction: Direction;
  readonly compare: CompareSchemas;
  readonly inner: Branch;
  readonly outer: Branch;
  readonly place: string;
}

/** Members that the outer object wants and the inner does not give, and members of both. */
export function compareObjects(pair: ObjectPair): Misfit[] {
  const [inner, outer] = [visibleProperties(pair, pair.inner), visibleProperties(pair, pair.outer)];
  const names = Object.keys(inner);
  return [
    ...compareRequired(pair),
    ...names.flatMap((name) =>
      name in outer
        ? pair.compare({ inner: inner[name], outer: outer[name], place: `${pair.place}.${name}` })
        : compareUndeclared(pair, name, inner[name]),
    ),
    ...Object.keys(outer).flatMap((name) => (name in inner ? [] : compareUnknown(pair, name, outer[name]))),
    ...compareAdditional(pair),
    ...(pair.direction === "request" ? compareDefaults(pair, inner, outer) : []),
  ];
}

/** What is read-only is no part of a request, what is write-only no part of a response. */
function visibleProperties({ direction }: ObjectPair, branch: Branch): Record<string, unknown> {
  const hidden = direction === "request" ? "readOnly" : "writeOnly";
  return Object.fromEntries(Object.entries(propertiesOf(branch)).filter(([, schema]) => !asObject(schema)[hidden]));
}

function compareRequired({ direction, inner, outer, place }: ObjectPair): Misfit[] {
  const given = asList(inner.keywords.required);
  const missing = asList(outer.keywords.required).filter((name) => !given.includes(name));
  const properties = propertiesOf(inner);
  return missing.map((name) => {
    const where = `${place}.${name}`;
    if (direction === "request") return { kind: "property-required", place: where, message: "is required now" };
    return String(name) in properties
      ? { kind: "property-optional", place: where, message: "may be missing now" }
      : { kind: "property-removed", place: where, message: "comes no more" };
  });
}

/** A property of the inner object that the outer does not declare. Undeclared members of a response never break: callers ignore them. */
function compareUndeclared({ direction, compare, outer, place }: ObjectPair, name: string, schema: unknown): Misfit[] {
  const rest = restOf(outer);
  const where = `${place}.${name}`;
  if (isObject(rest)) return compare({ inner: schema, outer: rest, place: where });
  if (direction === "response")
    return rest === false
      ? [{ kind: "property-added", place: where, message: "may come although none may be added" }]
      : [];
  // Where unknown members are passed on this one still is, but nothing promises any more what it does.
  const message = rest === false ? "is refused now" : "is no longer described";
  return [{ kind: "property-removed", place: where, message }];
}

/** A property that the outer object declares and the inner does not. */
function compareUnknown(
  { direction, compare, inner, outer, place }: ObjectPair,
  name: string,
  schema: unknown,
): Misfit[] {
  const where = `${place}.${name}`;
  const rest = restOf(inner);
  if (isObject(rest)) return compare({ inner: rest, outer: schema, place: where });
  if (direction === "request") return [];
  const reported = asList(outer.keywords.required).includes(name) && !asList(inner.keywords.required).includes(name);
  if (reported) return [];
  return [{ kind: "property-removed", place: where, message: "comes no more" }];
}

function compareAdditional({ direction, compare, inner, outer, place }: ObjectPair): Misfit[] {
  const [have = true, want = true] = [restOf(inner), restOf(outer)];
  if (have === false || want === true) return [];
  if (want === false) {
    const message = direction === "request" ? "members that are not listed are refused now" : "any member may come now";
    return [{ kind: "additional-properties", place, message }];
  }
  return compare({ inner: have, outer: want, place: `${place}.*` });
}

/** What is said of members that are not listed; an empty schema says the same as true. */
function restOf({ keywords: { additionalProperties: rest } }: Branch): unknown {
  return isObject(rest) && Object.keys(rest).length === 0 ? true : rest;
}

/** A default that becomes another one changes what leaving the property out means. */
function compareDefaults(
  { place }: ObjectPair,
  inner: Record<string, unknown>,
  outer: Record<string, unknown>,
): Misfit[] {
  return Object.keys(inner).flatMap((name) => {
    const [before, after] = [asObject(inner[name]).default, asObject(outer[name]).default];
    if (before === undefined || after === undefined || JSON.stringify(before) === JSON.stringify(after)) return [];
    const message = `the default ${JSON.stringify(before)} became ${JSON.stringify(after)}`;
    return [{ kind: "default", place: `${place}.${name}`, message }];
  });
}
