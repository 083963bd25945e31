import { createHash } from "node:crypto";

/** What can be told apart in a document: an operation, a schema, or a member of a schema. */
export interface ContractPart {
  /** `createApiKey`, `ApiKey`, `ApiKey.name`. */
  readonly name: string;
  readonly kind: "operation" | "schema" | "member";
  /** A hash of all that callers can notice of it; words and examples are no part of it. */
  readonly shape: string;
  /** The operations that it is reached by, at any depth. */
  readonly operations: readonly string[];
}

export type Json = Readonly<Record<string, unknown>>;

/** The parts of a bundled OpenAPI document that are read here. */
export interface ContractDocument {
  readonly paths: Readonly<Record<string, Json>>;
  readonly components: Readonly<Record<string, Json>>;
}

const prose = new Set(["description", "summary", "example", "examples", "tags", "x-sdk-method", "x-sse-example"]);

/** Every part of a document, by name. References to what is no schema are followed, so that a part's shape is its own. */
export function listContractParts(document: ContractDocument): ReadonlyMap<string, ContractPart> {
  const schemas = asJson(resolve(document, document.components.schemas ?? {}, true));
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => {
      const whole = asJson(resolve(document, operation));
      return { name: String(whole.operationId), shape: { path, method, whole } };
    }),
  );
  const users = findUsers(schemas, operations);
  const parts: ContractPart[] = [
    ...operations.map(({ name, shape }) => ({
      name,
      kind: "operation" as const,
      shape: hash(shape),
      operations: [name],
    })),
    ...Object.entries(schemas).flatMap(([name, schema]) => partsOfSchema(name, asJson(schema), users.get(name) ?? [])),
  ];
  return new Map(parts.map((part) => [part.name, part]));
}

function partsOfSchema(name: string, schema: Json, operations: readonly string[]): ContractPart[] {
  const { properties, required, ...own } = schema;
  const needed = Array.isArray(required) ? required : [];
  const members = Object.entries(asJson(properties ?? {})).map(([member, shape]) => ({
    name: `${name}.${member}`,
    kind: "member" as const,
    shape: hash({ shape, required: needed.includes(member) }),
    operations,
  }));
  return [{ name, kind: "schema", shape: hash(own), operations }, ...members];
}

/** Which operations reach each schema. */
function findUsers(schemas: Json, operations: readonly { name: string; shape: unknown }[]): Map<string, string[]> {
  const users = new Map<string, string[]>();
  const visit = (schema: string, operation: string): void => {
    const known = users.get(schema) ?? [];
    if (known.includes(operation)) return;
    users.set(schema, [...known, operation]);
    for (const next of namesIn(schemas[schema])) visit(next, operation);
  };
  for (const { name, shape } of operations) for (const schema of namesIn(shape)) visit(schema, name);
  return users;
}

function namesIn(value: unknown): string[] {
  const found = JSON.stringify(value ?? null).matchAll(/"#\/components\/schemas\/(\w+)"/g);
  return [...new Set([...found].map(([, name = ""]) => name))];
}

function asJson(value: unknown): Json {
  return value as Json; // the linter has proved what the document holds in these places
}

/** The value with references replaced by what they name, all but those to schemas, and without words. */
function resolve(document: ContractDocument, value: unknown, isMap = false): unknown {
  if (Array.isArray(value)) return value.map((item) => resolve(document, item));
  if (typeof value !== "object" || value === null) return value;
  const [, kind = "", name = ""] = /^#\/components\/(\w+)\/(.+)$/.exec(String(asJson(value).$ref)) ?? [];
  if (kind !== "" && kind !== "schemas") return resolve(document, document.components[kind]?.[name]);
  // A member of a schema may be named like a keyword for words.
  const kept = Object.entries(value).filter(([key]) => isMap || !prose.has(key));
  return Object.fromEntries(kept.map(([key, item]) => [key, resolve(document, item, key === "properties" && !isMap)]));
}

function hash(value: unknown): string {
  return createHash("sha256").update(write(value)).digest("hex").slice(0, 8);
}

/** The value as text with keys and lists in one order: their order says nothing. */
function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(write).sort()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}:${write(item)}`)
    .sort()}}`;
}
