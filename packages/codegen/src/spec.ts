/** The parts of an OpenAPI 3.1 document that the emitters read. */
export interface Spec {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface Reference {
  readonly $ref: string;
}

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly deprecated?: boolean;
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  /** Whether servers may add values to `enum`. */
  readonly "x-open-enum"?: boolean;
  /** How it ends; the linter has proved its members. */
  readonly "x-lifecycle"?: unknown;
}

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
  /** A parameter that came to a method which had none: a further argument would break its callers, who pass it in `options.query`. */
  readonly "x-sdk-hidden"?: boolean;
}

export interface MediaType {
  readonly schema: Schema;
  readonly examples?: Readonly<Record<string, unknown>>;
}

export interface ResponseObject {
  readonly description: string;
  readonly content?: Readonly<Record<string, MediaType>>;
}

/** One operation with its parameters and responses resolved. */
export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Readonly<Record<string, MediaType>> };
  readonly responses: Readonly<Record<string, ResponseObject>>;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly sdkMethod: string;
  readonly errorCodes: readonly string[];
  /** How it ends; the linter has proved its members. */
  readonly lifecycle?: unknown;
}

const methods = ["get", "put", "post", "patch", "delete"] as const;

/** Every operation of the document in its order, references of parameters, bodies and responses followed. */
export function listOperations(spec: Spec): Operation[] {
  return Object.entries(spec.paths).flatMap(([path, item]) =>
    methods.filter((method) => item[method]).map((method) => readOperation(spec, { path, method, item })),
  );
}

function readOperation(
  spec: Spec,
  place: { path: string; method: string; item: Readonly<Record<string, unknown>> },
): Operation {
  // The linter has proved these members; JSON has no types of its own.
  const raw = place.item[place.method] as Record<string, unknown>;
  const own = (raw.parameters ?? []) as (Parameter | Reference)[];
  const common = (place.item.parameters ?? []) as (Parameter | Reference)[];
  const responses = raw.responses as Record<string, ResponseObject | Reference>;
  return {
    ...(raw as unknown as Operation),
    method: place.method,
    path: place.path,
    parameters: [...common, ...own].map((parameter) => follow(spec, parameter)),
    responses: Object.fromEntries(Object.entries(responses).map(([status, value]) => [status, follow(spec, value)])),
    sdkMethod: raw["x-sdk-method"] as string,
    errorCodes: raw["x-error-codes"] as string[],
    lifecycle: raw["x-lifecycle"],
  };
}

/** Follows a `#/…` reference, also through several steps. */
export function follow<T>(spec: Spec, value: T | Reference): T {
  if (!isReference(value)) return value;
  const steps = value.$ref.replace(/^#\//, "").split("/");
  // A step into what is no object gives undefined, or throws; the bundler has proved that neither happens.
  let target: unknown = spec;
  for (const step of steps)
    target = (target as Record<string, unknown>)[step.replaceAll("~1", "/").replaceAll("~0", "~")];
  if (target === undefined) throw new Error(`${value.$ref} points nowhere`);
  return follow(spec, target as T | Reference);
}

/** The component name of a `#/components/schemas/Name` reference. */
export function schemaName(schema: Schema): string {
  const name = schema.$ref?.split("/").at(-1);
  if (!name) throw new Error(`expected a reference to a named schema, got ${JSON.stringify(schema).slice(0, 80)}`);
  return name;
}

function isReference(value: unknown): value is Reference {
  return typeof value === "object" && value !== null && "$ref" in value;
}
