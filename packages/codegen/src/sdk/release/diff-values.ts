import type { ValueType } from "../model/api-model.ts";

/** One difference between two types of one place. */
export type ValueDifference =
  | { readonly kind: "enum-value-added" | "enum-value-removed"; readonly value: string; readonly open: boolean }
  | { readonly kind: "enum-opened" | "enum-closed" }
  /** `widened`: every value from before is still one. `narrowed`: every value from now was one before. */
  | { readonly kind: "type-changed"; readonly widened: boolean; readonly narrowed: boolean };

type Alternative = Exclude<ValueType, { kind: "union" }>;
type Enum = Extract<ValueType, { kind: "enum" }>;

/** What differs between two types of one place; order counts for nothing. `open` of a value is what the enum was before. */
export function diffValues(before: ValueType, after: ValueType): ValueDifference[] {
  const [older, newer] = [alternatives(before), alternatives(after)];
  const found: ValueDifference[] = [];
  for (const kind of ["enum", "list", "map"] as const) {
    const pair = [takeOnly(older, kind), takeOnly(newer, kind)];
    const [one, other] = pair;
    if (!one || !other) continue;
    remove(older, one);
    remove(newer, other);
    found.push(...diffPair(one, other));
  }
  const widened = older.every((type) => fits(type, newer));
  const narrowed = newer.every((type) => fits(type, older));
  if (!widened || !narrowed) found.push({ kind: "type-changed", widened, narrowed });
  return joinChanges(found);
}

function diffPair(before: Alternative, after: Alternative): ValueDifference[] {
  if (before.kind === "enum" && after.kind === "enum") return diffEnums(before, after);
  if (before.kind === "list" && after.kind === "list") return diffValues(before.items, after.items);
  if (before.kind === "map" && after.kind === "map") return diffValues(before.values, after.values);
  return [];
}

function diffEnums(before: Enum, after: Enum): ValueDifference[] {
  const { open } = before;
  const added = after.values.filter((value) => !before.values.includes(value));
  const removed = before.values.filter((value) => !after.values.includes(value));
  return [
    ...removed.map((value) => ({ kind: "enum-value-removed" as const, value, open })),
    ...added.map((value) => ({ kind: "enum-value-added" as const, value, open })),
    ...(open === after.open ? [] : [{ kind: after.open ? ("enum-opened" as const) : ("enum-closed" as const) }]),
  ];
}

/** Several differences of the type itself are one: the place is described as a whole. */
function joinChanges(found: readonly ValueDifference[]): ValueDifference[] {
  const changed = found.filter((one) => one.kind === "type-changed");
  const others = found.filter((one) => one.kind !== "type-changed");
  if (changed.length === 0) return others;
  const [widened, narrowed] = [changed.every((one) => one.widened), changed.every((one) => one.narrowed)];
  return [...others, { kind: "type-changed", widened, narrowed }];
}

/** The enums of a union are one enum, because a program sees their values in one list. */
function alternatives(type: ValueType): Alternative[] {
  if (type.kind !== "union") return [type];
  const all = type.of.flatMap(alternatives);
  const enums = all.filter((one) => one.kind === "enum");
  if (enums.length < 2) return all;
  const values = [...new Set(enums.flatMap((one) => one.values))];
  const joined: Enum = { kind: "enum", values, open: enums.some(({ open }) => open) };
  return [...all.filter((one) => one.kind !== "enum"), joined];
}

function takeOnly(types: readonly Alternative[], kind: Alternative["kind"]): Alternative | undefined {
  const [first, ...others] = types.filter((type) => type.kind === kind);
  return others.length === 0 ? first : undefined;
}

function remove(types: Alternative[], type: Alternative): void {
  types.splice(types.indexOf(type), 1);
}

function fits(type: Alternative, others: readonly Alternative[]): boolean {
  return others.some((other) => {
    if (other.kind === "unknown") return true;
    if (other.kind === "number" && type.kind === "integer") return true;
    if (other.kind === "string" && (type.kind === "enum" || type.kind === "date-time")) return true;
    if (type.kind !== other.kind) return false;
    return type.kind in plain || JSON.stringify(type) === JSON.stringify(other);
  });
}

/** Kinds that say everything by themselves. */
const plain: Readonly<Partial<Record<Alternative["kind"], true>>> = {
  string: true,
  "date-time": true,
  integer: true,
  number: true,
  boolean: true,
  null: true,
  unknown: true,
};
