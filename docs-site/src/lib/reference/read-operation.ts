import type { OpenApiDocument } from "@sundial/versions";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { findErrorCode } from "../error-registry.ts";
import { listOperations, type PortalOperation } from "../operations.ts";
import { markedDocument } from "./documents.ts";
import { limitsOfOperation } from "./operation-limits.ts";
import { readField, readSchema } from "./read-schema.ts";
import type { FieldEnd, FieldView, SchemaView } from "./schema-view.ts";
import type { Schema } from "./schema-words.ts";

/** Everything that the page of an operation tells. */
export interface ReferenceOperation extends PortalOperation {
  readonly description: string;
  /** Such as "Changed in 2025-07-09". */
  readonly badges: readonly string[];
  readonly end: FieldEnd | null;
  readonly access: readonly Access[];
  readonly parameters: readonly ParameterGroup[];
  readonly body: { readonly isRequired: boolean; readonly description: string; readonly view: SchemaView } | null;
  readonly answers: readonly Answer[];
  readonly errors: readonly { readonly status: number; readonly codes: readonly string[] }[];
  readonly limits: readonly string[];
}

/** Who may call: "anyone", or a credential with one of the scopes. */
export interface Access {
  readonly credential: "anyone" | "apiKey" | "personToken";
  readonly scopes: readonly string[];
}

export interface ParameterGroup {
  readonly place: "path" | "query" | "header";
  readonly fields: readonly FieldView[];
}

export interface Answer {
  readonly status: string;
  readonly description: string;
  readonly headers: readonly FieldView[];
  /** Null where there is no body. */
  readonly view: SchemaView | null;
  readonly says: string;
  readonly examples: readonly { readonly summary: string; readonly json: string }[];
  /** What a stream looks like, where it can be one. */
  readonly events: string | null;
}

type Operation = NonNullable<OpenApiDocument["paths"][string]["get"]>;
type Media = NonNullable<Operation["requestBody"]>["content"][string];

const kept = new LRUCache<string, ReferenceOperation>({ max: 300 });
const badgesSchema = z.array(z.object({ name: z.string() }));
const headerSchema = z.looseObject({ description: z.string(), schema: z.record(z.string(), z.unknown()) });

/** The operation of that id as a version has it; undefined where the version has none. */
export function referenceOperation(date: string, id: string): ReferenceOperation | undefined {
  const key = `${date} ${id}`;
  const known = kept.get(key);
  if (known) return known;
  const listed = listOperations(date).find((one) => one.id === id);
  if (!listed) return undefined;
  const made = readOperation(listed, markedDocument(date));
  kept.set(key, made);
  return made;
}

function readOperation(listed: PortalOperation, document: OpenApiDocument): ReferenceOperation {
  const method = listed.method.toLowerCase() as "get"; // one of those that a path has
  const operation = document.paths[listed.path]?.[method];
  if (!operation) throw new Error(`${listed.method} ${listed.path} is not in the document`);
  const answers = Object.entries(operation.responses).filter(([status]) => Number(status) < 400);
  const ending = readField({ name: "", schema: operation as Schema, isRequired: false }, { document, within: [] });
  return {
    ...listed,
    description: operation.description,
    badges: badgesSchema.parse(operation["x-badges"] ?? []).map(({ name }) => name),
    end: ending.end,
    access: accessOf(operation),
    parameters: readParameters(operation, document),
    body: readBody(operation, document),
    answers: answers.map(([status, response]) => readAnswer(status, follow(document, response), document)),
    errors: errorsOf(listed.errorCodes),
    limits: limitsOfOperation(listed, operation),
  };
}

function accessOf(operation: Operation): Access[] {
  const schemes = z.array(z.record(z.string(), z.array(z.string()))).parse(operation.security);
  return schemes.map((scheme): Access => {
    if (scheme.apiKey) return { credential: "apiKey", scopes: scheme.apiKey };
    return scheme.personToken
      ? { credential: "personToken", scopes: scheme.personToken }
      : { credential: "anyone", scopes: [] };
  });
}

function readParameters(operation: Operation, document: OpenApiDocument): ParameterGroup[] {
  const all = (operation.parameters ?? []).map((parameter) => follow(document, parameter));
  return (["path", "query", "header"] as const).flatMap((place) => {
    const own = all.filter((parameter) => parameter.in === place);
    if (own.length === 0) return [];
    const fields = own.map(({ name, schema, description, ...rest }) => {
      const isRequired = (rest as { required?: unknown }).required === true; // any parameter may have it
      return readField({ name, schema, isRequired, description }, { document, within: [] });
    });
    return [{ place, fields }];
  });
}

function readBody({ requestBody }: Operation, document: OpenApiDocument): ReferenceOperation["body"] {
  const media = requestBody?.content["application/json"];
  if (!requestBody || !media) return null;
  const { description } = readField({ name: "", schema: media.schema, isRequired: true }, { document, within: [] });
  return {
    isRequired: requestBody.required === true,
    description,
    view: readSchema(media.schema, { document, within: [] }),
  };
}

function readAnswer(status: string, response: ReturnType<typeof followResponse>, document: OpenApiDocument): Answer {
  const place = { document, within: [] };
  const media = response.content?.["application/json"] ?? Object.values(response.content ?? {})[0];
  const streams = Object.values(response.content ?? {}).map((one) => one["x-sse-example"]);
  const headers = Object.entries(response.headers ?? {}).map(([name, header]) => {
    const { description, schema } = headerSchema.parse(follow(document, header as object)); // a header or a reference
    return readField({ name, schema: schema as Schema, isRequired: false, description }, place); // the linter has proved that it is one
  });
  return {
    status,
    description: response.description,
    headers,
    view: media ? readSchema(media.schema, place) : null,
    says: media ? readField({ name: "", schema: media.schema, isRequired: true }, place).description : "",
    examples: media ? examplesOf(media, document) : [],
    events: streams.find((text) => text !== undefined) ?? null,
  };
}

function examplesOf({ examples }: Media, document: OpenApiDocument): Answer["examples"] {
  return Object.entries(examples ?? {}).map(([name, example]) => {
    const { summary, value } = follow(document, example) as { summary?: string; value?: unknown }; // as OpenAPI has it
    return { summary: summary ?? name, json: JSON.stringify(value, null, 2) };
  });
}

function errorsOf(codes: readonly string[]): ReferenceOperation["errors"] {
  const byStatus = Map.groupBy(codes, (code) => findErrorCode(code)?.status ?? 0);
  return [...byStatus].map(([status, own]) => ({ status, codes: own })).toSorted((a, b) => a.status - b.status);
}

function followResponse(document: OpenApiDocument, response: Operation["responses"][string]) {
  return follow(document, response);
}

type Resolved<T> = Exclude<T, { $ref: string }>;

/** What stands behind a reference to a component, or the thing itself. */
function follow<T extends object>(document: OpenApiDocument, node: T): Resolved<T> {
  if (!("$ref" in node) || typeof node.$ref !== "string") return node as Resolved<T>; // no reference
  const [kind = "", name = ""] = node.$ref.slice("#/components/".length).split("/");
  const found = document.components[kind]?.[name];
  if (found === undefined) throw new Error(`${node.$ref} does not exist`);
  return found as Resolved<T>; // the linter has proved that references lead to what their place asks for
}
