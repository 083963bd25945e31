/** A JSON Schema of the document, as far as the engine reads it. Mutable: only the engine's own copies are changed. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  deprecated?: boolean;
  default?: unknown;
  const?: unknown;
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  [keyword: string]: unknown;
}

export interface Reference {
  $ref: string;
}

export interface Example {
  summary?: string;
  value?: unknown;
}

export interface MediaType {
  schema: Schema;
  examples?: Record<string, Example | Reference>;
  "x-sse-example"?: string;
}

export interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  description?: string;
  schema: Schema;
  example?: unknown;
}

export interface Response {
  description: string;
  headers?: Record<string, unknown>;
  content?: Record<string, MediaType>;
}

export interface Operation {
  operationId: string;
  description: string;
  parameters?: (Parameter | Reference)[];
  requestBody?: { required?: boolean; content: Record<string, MediaType> };
  responses: Record<string, Response | Reference>;
  "x-error-codes"?: string[];
  [keyword: string]: unknown;
}

export type Method = "get" | "put" | "post" | "patch" | "delete";

/** The bundled OpenAPI 3.1 document: components by name, and only local references. */
export interface OpenApiDocument {
  openapi: string;
  info: { version: string; [keyword: string]: unknown };
  paths: Record<string, Partial<Record<Method, Operation>>>;
  components: {
    schemas: Record<string, Schema>;
    parameters: Record<string, Parameter>;
    headers: Record<string, { example?: unknown; [keyword: string]: unknown }>;
    examples: Record<string, Example>;
    responses: Record<string, Response>;
    [kind: string]: Record<string, unknown>;
  };
  [keyword: string]: unknown;
}

export interface LocatedOperation {
  readonly path: string;
  readonly method: Method;
  readonly operation: Operation;
}

/** Every operation with its place, in the document's order. */
export function listOperations(document: OpenApiDocument): LocatedOperation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    // A path item of ours has methods and nothing else.
    (Object.entries(item) as [Method, Operation][]).map(([method, operation]) => ({ path, method, operation })),
  );
}

type ComponentName = readonly [kind: string, name: string];

/** Every change reads the same few hundred references again and again. */
const namesRead = new Map<string, ComponentName>();

/** The component that a local reference names, such as `["schemas", "ApiKey"]`. */
export function readReference(ref: string): ComponentName {
  const known = namesRead.get(ref);
  if (known) return known;
  const name = splitReference(ref);
  namesRead.set(ref, name);
  return name;
}

function splitReference(ref: string): ComponentName {
  const [start, components, kind, name, ...more] = ref.split("/");
  if (start !== "#" || components !== "components" || kind === undefined || name === undefined || more.length > 0)
    throw new Error(`${ref} is not a reference to a component`);
  return [kind, name];
}

/** The JSON that an operation takes. */
export function bodyOf({ requestBody }: Operation): MediaType | null {
  return requestBody?.content["application/json"] ?? null;
}

/** What stands behind a value that may be a reference to a component. */
export function follow<T extends object>(document: OpenApiDocument, node: T | Reference): T {
  if (!("$ref" in node) || typeof node.$ref !== "string") return node as T; // no reference, so the thing itself
  const [kind, name] = readReference(node.$ref);
  const found = document.components[kind]?.[name];
  if (found === undefined) throw new Error(`${node.$ref} does not exist`);
  return found as T; // the linter has proved that references lead to what their place asks for
}
