import type { OpenApiDocument } from "@sundial/versions";

type Schema = OpenApiDocument["components"]["schemas"][string];

/** What a version's document says of an operation, references followed. */
export interface DatedOperation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** The first example of the body. */
  readonly exampleBody: unknown;
  readonly success: {
    readonly status: number;
    readonly headers: readonly string[];
    readonly schema: Schema | undefined;
  };
  readonly problems: ReadonlyMap<number, { readonly mediaType: string; readonly schema: Schema }>;
}

interface Content {
  readonly [mediaType: string]: {
    readonly schema: Schema;
    readonly examples?: Readonly<Record<string, { readonly value?: unknown }>>;
  };
}

interface RawResponse {
  readonly $ref?: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Content;
}

interface RawOperation {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, RawResponse>>;
}

export function readOperations(document: OpenApiDocument): DatedOperation[] {
  // The linter and the tests of the engine have proved the shape of the document.
  const paths = document.paths as unknown as Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  const responses = document.components.responses as unknown as Readonly<Record<string, RawResponse>>; // as above
  const follow = (response: RawResponse) => responses[response.$ref?.split("/").at(-1) ?? ""] ?? response;
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => readOperation({ path, method, operation, follow })),
  );
}

function readOperation(place: {
  readonly path: string;
  readonly method: string;
  readonly operation: RawOperation;
  readonly follow: (response: RawResponse) => RawResponse;
}): DatedOperation {
  const { path, method, operation, follow } = place;
  const answers = Object.entries(operation.responses).map(([status, response]) => ({
    status: Number(status),
    ...follow(response),
  }));
  const success = answers.find(({ status }) => status < 300);
  const examples = Object.values(operation.requestBody?.content["application/json"]?.examples ?? {});
  return {
    operationId: operation.operationId,
    method,
    path,
    exampleBody: examples[0]?.value,
    success: {
      status: success?.status ?? 0,
      headers: Object.keys(success?.headers ?? {}),
      schema: success?.content?.["application/json"]?.schema,
    },
    problems: new Map(
      answers
        .filter(({ status }) => status >= 400)
        .flatMap(({ status, content = {} }) =>
          Object.entries(content).map(([mediaType, { schema }]) => [status, { mediaType, schema }] as const),
        ),
    ),
  };
}

/** The same document, in which a member that no schema names is an error: what an older version does not have must not be answered. */
export function closeSchemas(document: OpenApiDocument): OpenApiDocument {
  const closed = structuredClone(document);
  for (const schema of Object.values(closed.components.schemas)) close(schema);
  return closed;
}

function close(schema: unknown): void {
  if (typeof schema !== "object" || schema === null) return;
  for (const member of Object.values(schema)) close(member);
  if ("properties" in schema && !("additionalProperties" in schema) && !("allOf" in schema))
    Object.assign(schema, { additionalProperties: false });
}
