import type { Spec } from "../../spec.ts";
import { listOperations } from "../list-operations.ts";

export interface DraftSchema {
  $ref?: string;
  type?: unknown;
  description?: string;
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, DraftSchema>;
  items?: DraftSchema;
  oneOf?: DraftSchema[];
  allOf?: DraftSchema[];
  [keyword: string]: unknown;
}

export interface DraftParameter {
  name: string;
  in: string;
  required?: boolean;
  schema: DraftSchema;
  [more: string]: unknown;
}

export interface DraftResponse {
  description: string;
  headers: Record<string, { schema: DraftSchema; required?: boolean; $ref?: string }>;
  content: Record<string, { schema: DraftSchema }>;
}

export interface DraftOperation {
  operationId: string;
  parameters: (DraftParameter | { $ref: string })[];
  requestBody?: { required?: boolean; content: Record<string, { schema: DraftSchema }> };
  responses: Record<string, DraftResponse>;
  security: Record<string, string[]>[];
  "x-error-codes": string[];
  [more: string]: unknown;
}

/** A copy of the document that edits change in place. Whatever is asked for and is not there throws, so that no edit is empty. */
export interface Draft {
  readonly spec: Spec;
  readonly paths: Record<string, Record<string, unknown>>;
  readonly components: Record<string, Record<string, unknown>>;
  schema(name: string): DraftSchema;
  property(path: string): DraftSchema;
  operation(id: string): DraftOperation;
  parameter(name: string): DraftParameter;
  response(id: string, status: string): DraftResponse;
}

export function draftOf(spec: Spec): Draft {
  const copy = structuredClone(spec);
  const components = copy.components as Draft["components"]; // the copy is ours to change
  const paths = copy.paths as Draft["paths"]; // the copy is ours to change
  const schema = (name: string) => known(components.schemas?.[name], name) as DraftSchema; // a schema by its place
  const operation = (id: string) => known(listOperations(copy).find((one) => one.id === id)?.raw, id) as DraftOperation; // an operation by its place
  return {
    spec: copy,
    paths,
    components,
    schema,
    operation,
    property(path) {
      const [name = "", ...steps] = path.split(".");
      return steps.reduce((one, step) => known(step === "[]" ? one.items : one.properties?.[step], path), schema(name));
    },
    parameter: (name) => known(components.parameters?.[name], name) as DraftParameter, // a parameter by its place
    response: (id, status) => known(operation(id).responses[status], `${id} ${status}`),
  };
}

/** Assigns members as an expression. */
export function set<T extends object>(target: T, members: Partial<T>): void {
  Object.assign(target, members);
}

export function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`${name} is not in the document: the edit would change nothing`);
  return value;
}

/** Takes one value out of a list that has it. */
export function drop<T>(list: T[] | undefined, value: T): void {
  const index = known(list, String(value)).indexOf(value);
  if (index < 0) throw new Error(`${String(value)} is not in the list`);
  list?.splice(index, 1);
}
