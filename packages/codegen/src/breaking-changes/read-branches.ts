import { follow, type Spec } from "../spec.ts";
import { asList, asObject, isObject, type JsonObject } from "./json.ts";
import { meetKeywords } from "./meet-keywords.ts";

export type BranchType = "string" | "number" | "integer" | "boolean" | "null" | "object" | "array";

/** One of the forms that a value may have. A schema is the union of its branches. */
export interface Branch {
  readonly type: BranchType;
  /** The only values there are; booleans and null always have them. */
  readonly values?: readonly unknown[];
  readonly keywords: JsonObject;
  /** The component that it comes from. */
  readonly component?: string;
}

export type ReadBranches = (schema: unknown) => readonly Branch[];

const everyType: readonly BranchType[] = ["string", "number", "boolean", "null", "object", "array"];

/**
 * Reads schemas of a document as branches, so that what means the same looks the same: references are followed, `allOf` is met, `oneOf`,
 * `anyOf`, lists of types, `enum` and `const` become branches. The same schema object gives the same branches.
 */
export function createBranchReader(spec: Spec): ReadBranches {
  const known = new WeakMap<object, readonly Branch[]>();
  const read: ReadBranches = (schema) => {
    if (schema === false) return [];
    if (!isObject(schema)) return everyType.map((type) => newBranch(type, {}));
    const cached = known.get(schema);
    if (cached) return cached;
    const branches = readSchema(spec, schema, read);
    known.set(schema, branches);
    return branches;
  };
  return read;
}

function readSchema(spec: Spec, schema: JsonObject, read: ReadBranches): readonly Branch[] {
  const { $ref, allOf, oneOf, anyOf, enum: values, const: only, type, ...keywords } = schema;
  const types = type === undefined ? everyType : ([type].flat() as BranchType[]); // the linter has proved the names
  let branches: readonly Branch[] = types.map((one) => newBranch(one, keywords));
  if ("const" in schema) branches = branches.flatMap((branch) => keepValues(branch, [only]));
  if (Array.isArray(values)) branches = branches.flatMap((branch) => keepValues(branch, values));
  for (const part of asList(allOf)) branches = meet(branches, read(part));
  for (const union of [oneOf, anyOf]) if (Array.isArray(union)) branches = meet(branches, union.flatMap(read));
  if (typeof $ref !== "string") return branches;
  const component = $ref.split("/").at(-1) ?? $ref;
  return meet(branches, read(follow(spec, { $ref }))).map((branch) => ({ ...branch, component }));
}

function newBranch(type: BranchType, keywords: JsonObject): Branch {
  if (type === "boolean") return { type, keywords, values: [true, false] };
  if (type === "null") return { type, keywords, values: [null] };
  return { type, keywords };
}

function meet(left: readonly Branch[], right: readonly Branch[]): Branch[] {
  return left.flatMap((one) => right.flatMap((other) => meetBranches(one, other)));
}

function meetBranches(left: Branch, right: Branch): Branch[] {
  const type = left.type === "number" && right.type === "integer" ? "integer" : left.type;
  if (type !== right.type && !(type === "integer" && right.type === "number")) return [];
  const component = right.component ?? left.component;
  const met = { type, keywords: meetKeywords(left.keywords, right.keywords), ...(component && { component }) };
  const values = left.values ?? right.values;
  return values ? keepValues({ ...met, values }, right.values ?? values) : [met];
}

function keepValues(branch: Branch, values: readonly unknown[]): Branch[] {
  const kept = values.filter((value) => isOfType(value, branch.type) && (branch.values?.includes(value) ?? true));
  return kept.length > 0 ? [{ ...branch, values: kept }] : [];
}

function isOfType(value: unknown, type: BranchType): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isObject(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}

/** The properties of an object's branch. */
export function propertiesOf({ keywords }: Branch): JsonObject {
  return asObject(keywords.properties);
}
