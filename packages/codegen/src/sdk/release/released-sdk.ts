import type { ApiModel, ApiOperation, ErrorKind, Member, NamedType, ValueType } from "../model/api-model.ts";
import { buildResources } from "../model/build-resources.ts";

/** What was released last: the version of both packages, and the model that they were made from. */
export interface ReleasedSdk {
  readonly version: string;
  readonly model: ApiModel;
}

/**
 * Where it is committed. It belongs to neither package, because both are made from it and neither ships it; it lies beside the code that
 * compares with it, in a folder for generated files.
 */
export const releasedPath = "packages/codegen/generated/released-sdk.json";

/** The file of a release: without texts, on which no program depends, and with each member and each list of codes on a line. */
export function formatReleased({ version, model }: ReleasedSdk): string {
  const { apiVersion, baseURL, operations, types, errors } = model;
  const locked = {
    version,
    apiVersion,
    baseURL,
    operations: operations.map(lockOperation),
    types: types.map(({ description: _, type, ...rest }) => ({ ...rest, type: lockType(type) })),
    errors: errors.map(({ title: _, ...error }) => error),
  };
  return `${formatValue(locked, "")}\n`;
}

/** Reads what `formatReleased` wrote; texts are empty. */
export function parseReleased(text: string): ReleasedSdk {
  const { version, ...locked } = JSON.parse(text) as LockedSdk; // our own file
  const operations = locked.operations.map((operation) => ({
    ...operation,
    summary: "",
    description: "",
    pathParameters: operation.pathParameters.map(unlockMember),
    query: operation.query.map(unlockMember),
  }));
  const types = locked.types.map((type) => ({ ...type, description: "", type: unlockType(type.type) }));
  const errors = locked.errors.map((error) => ({ ...error, title: "" }));
  return { version, model: { ...locked, operations, types, errors, resources: buildResources(operations, () => "") } };
}

type LockedMember = Omit<Member, "description">;
type LockedType = Exclude<ValueType, ObjectType> | LockedObject;
type ObjectType = Extract<ValueType, { kind: "object" }>;
type LockedObject = Omit<ObjectType, "members"> & { readonly members: readonly LockedMember[] };
type LockedOperation = Omit<ApiOperation, "summary" | "description" | "pathParameters" | "query"> & {
  readonly pathParameters: readonly LockedMember[];
  readonly query: readonly LockedMember[];
};

interface LockedSdk extends Pick<ApiModel, "apiVersion" | "baseURL"> {
  readonly version: string;
  readonly operations: readonly LockedOperation[];
  readonly types: readonly (Omit<NamedType, "description" | "type"> & { readonly type: LockedType })[];
  readonly errors: readonly Omit<ErrorKind, "title">[];
}

function lockOperation({ summary: _, description: __, ...operation }: ApiOperation): LockedOperation {
  const { pathParameters, query } = operation;
  return { ...operation, pathParameters: pathParameters.map(lockMember), query: query.map(lockMember) };
}

/** In one order, however the member was made. */
function lockMember({ name, required, deprecated, type }: Member): LockedMember {
  return { name, required, deprecated, type };
}

function unlockMember(member: LockedMember): Member {
  return { ...member, description: "" };
}

function lockType(type: ValueType): LockedType {
  return type.kind === "object" ? { ...type, members: type.members.map(lockMember) } : type;
}

function unlockType(type: LockedType): ValueType {
  return type.kind === "object" ? { ...type, members: type.members.map(unlockMember) } : type;
}

/** JSON in which lists of objects, and the objects that hold some, are spread over lines. */
function formatValue(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (isList(value)) return `[\n${value.map((item) => inner + formatValue(item, inner)).join(",\n")}\n${indent}]`;
  if (!isHolder(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([name, member]) => `${inner}${JSON.stringify(name)}: ${formatValue(member, inner)}`,
  );
  return `{\n${members.join(",\n")}\n${indent}}`;
}

function isList(value: unknown): value is readonly object[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "object");
}

/** The whole, an operation, a type, and what an object type is. */
function isHolder(value: unknown): value is object {
  const holds = ["operations", "sdkMethod", "inRequest", "members"];
  return typeof value === "object" && value !== null && holds.some((name) => name in value);
}
