import {
  bodyOf,
  follow,
  type LocatedOperation,
  type MediaType,
  type OpenApiDocument,
  type Response,
  readReference,
  type Schema,
} from "./document.ts";

/** The parts of an operation that changes can touch, references followed. */
export interface OperationParts extends LocatedOperation {
  readonly id: string;
  readonly body: MediaType | null;
  /** The JSON of each success, by status. */
  readonly answers: ReadonlyMap<number, MediaType>;
  /** The one event of the stream that a success can be. */
  readonly stream: MediaType | null;
  readonly problems: readonly MediaType[];
  /** The names of headers of any response, as written. */
  readonly headers: ReadonlySet<string>;
  /** The component names of its parameters. */
  readonly parameters: readonly string[];
  readonly errorCodes: readonly string[];
}

/** Reads what an operation takes and gives. */
export function readOperationParts(document: OpenApiDocument, located: LocatedOperation): OperationParts {
  const { operation } = located;
  const responses = Object.entries(operation.responses).map(([status, response]) => ({
    status: Number(status),
    response: follow<Response>(document, response),
  }));
  const successes = responses.filter(({ status }) => status < 400);
  return {
    ...located,
    id: operation.operationId,
    body: bodyOf(operation),
    answers: new Map(
      successes.flatMap(({ status, response }) => {
        const json = response.content?.["application/json"];
        return json ? [[status, json]] : [];
      }),
    ),
    stream: successes.map(({ response }) => response.content?.["text/event-stream"]).find(Boolean) ?? null,
    problems: responses
      .filter(({ status }) => status >= 400)
      .flatMap(({ response }) => Object.values(response.content ?? {})),
    headers: new Set(responses.flatMap(({ response }) => Object.keys(response.headers ?? {}))),
    parameters: (operation.parameters ?? []).flatMap((parameter) =>
      "$ref" in parameter ? [readReference(parameter.$ref)[1]] : [],
    ),
    errorCodes: operation["x-error-codes"] ?? [],
  };
}

/** The component that a schema refers to, when it does nothing else. */
export function componentOf(schema: Schema | undefined): string | null {
  return schema?.$ref === undefined ? null : readReference(schema.$ref)[1];
}
