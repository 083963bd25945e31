import { acceptsValue } from "./accepts-value.ts";
import type { Misfit } from "./breaking-change.ts";
import { compareObjects } from "./compare-objects.ts";
import { compareScalars } from "./compare-scalars.ts";
import { asList, isObject } from "./json.ts";
import { opaqueMisfits } from "./opaque-misfits.ts";
import type { Branch } from "./read-branches.ts";
import type { CompareSchemas, SchemaContext, SchemaPair } from "./schema-pair.ts";

/** Why some value of the inner schema does not fit the outer one; empty when every value does. */
export function compareSchemas(ctx: SchemaContext, pair: SchemaPair): Misfit[] {
  const { inner, outer } = pair;
  if (!isObject(inner) || !isObject(outer)) return compareUnion(ctx, pair);
  const known = ctx.known.get(inner) ?? new WeakMap<object, Misfit[]>();
  ctx.known.set(inner, known);
  const before = known.get(outer);
  if (before) return before;
  known.set(outer, []);
  const found = compareUnion(ctx, pair);
  known.set(outer, found);
  return found;
}

function compareUnion(ctx: SchemaContext, { inner, outer, place }: SchemaPair): Misfit[] {
  const outerBranches = ctx.readOuter(outer);
  return ctx.readInner(inner).flatMap((branch) => {
    const candidates = outerBranches.filter(({ type }) => type === branch.type || isWider(type, branch.type));
    const where = placeOf(ctx, { branch, candidates, place });
    if (branch.values) return compareValues(ctx, { branch, candidates: outerBranches, place: where });
    if (candidates.length === 0) return [misfitType(ctx, branch, where)];
    return fewest(candidates.map((candidate) => compareBranches(ctx, { branch, candidate, place: where })));
  });
}

function compareBranches(
  ctx: SchemaContext,
  { branch, candidate, place }: { branch: Branch; candidate: Branch; place: string },
): Misfit[] {
  if (candidate.values) return isOpen(ctx, candidate) ? [] : [misfitOpenValues(ctx, candidate, place)];
  const compare: CompareSchemas = (pair) => compareSchemas(ctx, pair);
  const found = [
    ...compareScalars(branch, candidate, place),
    ...opaqueMisfits(branch.keywords, candidate.keywords, place),
  ];
  if (branch.type === "object")
    found.push(...compareObjects({ direction: ctx.direction, compare, inner: branch, outer: candidate, place }));
  if (branch.type === "array")
    found.push(...compare({ inner: branch.keywords.items, outer: candidate.keywords.items, place: `${place}[]` }));
  return found;
}

function compareValues(
  ctx: SchemaContext,
  { branch, candidates, place }: { branch: Branch; candidates: readonly Branch[]; place: string },
): Misfit[] {
  const strange = asList(branch.values).filter(
    (value) => !candidates.some((candidate) => acceptsValue(candidate, value)),
  );
  if (strange.length === 0) return [];
  const ofType = candidates.filter(({ type }) => type === branch.type || isWider(type, branch.type));
  if (branch.type === "null" || ofType.length === 0) return [misfitType(ctx, branch, place)];
  if (ofType.some((candidate) => isOpen(ctx, candidate)) || echoes(ctx, branch)) return [];
  const names = strange.map((value) => `\`${JSON.stringify(value)}\``).join(", ");
  const message =
    ctx.direction === "request" ? `${names} is no longer accepted` : `${names} may come now; the enum is not open`;
  return [{ kind: "values", place, message }];
}

/** An enum of a response that says of itself that values will be added. */
function isOpen({ direction }: SchemaContext, { keywords }: Branch): boolean {
  return direction === "response" && keywords["x-open-enum"] === true;
}

/** A response that repeats a parameter: a new value comes to none but those who send it. The linter sees to it that both are one schema. */
function echoes({ direction }: SchemaContext, { keywords }: Branch): boolean {
  return direction === "response" && typeof keywords["x-echoes"] === "string";
}

function misfitType({ direction }: SchemaContext, { type }: Branch, place: string): Misfit {
  const message = direction === "request" ? `${type} is no longer accepted` : `${type} may come now`;
  return { kind: type === "null" ? "null" : "type", place, message };
}

function misfitOpenValues({ direction }: SchemaContext, { values }: Branch, place: string): Misfit {
  const names = JSON.stringify(values);
  const message =
    direction === "request" ? `only ${names} are accepted now` : `values other than ${names} may come now`;
  return { kind: "values", place, message };
}

function isWider(outer: string, inner: string): boolean {
  return outer === "number" && inner === "integer";
}

function placeOf(
  { direction }: SchemaContext,
  { branch, candidates, place }: { branch: Branch; candidates: readonly Branch[]; place: string },
): string {
  const old = direction === "request" ? branch : candidates[0];
  return old?.component ?? place;
}

function fewest(found: readonly Misfit[][]): Misfit[] {
  return found.reduce((best, other) => (other.length < best.length ? other : best));
}
