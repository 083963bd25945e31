import { isDeepStrictEqual } from "node:util";
import {
  type Example,
  follow,
  type LocatedOperation,
  listOperations,
  type MediaType,
  type OpenApiDocument,
  type Parameter,
  type Response,
} from "../engine/document.ts";

/** A message as HTTP has it. Of the headers and of the query only what differs between the two versions is there. */
export interface ExampleMessage {
  /** `POST /v1/api_keys` or `HTTP 201`. */
  readonly start: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Parsed JSON; undefined when the message has none. */
  readonly body?: unknown;
  /** The text of a server-sent event stream. */
  readonly events?: string;
}

/** One message of an operation before and after. */
export interface ChangeExample {
  readonly operation: string;
  readonly part: "request" | "response" | "stream" | "error";
  readonly older: ExampleMessage;
  readonly newer: ExampleMessage;
}

/** Pairs the examples that both documents have of the same thing, and keeps those that differ. */
export function compareExamples(older: OpenApiDocument, newer: OpenApiDocument): ChangeExample[] {
  const olderOperations = new Map(listOperations(older).map((located) => [located.operation.operationId, located]));
  return listOperations(newer).flatMap((located) => {
    const before = olderOperations.get(located.operation.operationId);
    if (!before) return [];
    const sides: Sides = [
      { document: older, located: before },
      { document: newer, located },
    ];
    return [...pairRequests(sides), ...pairAnswers(sides)]
      .filter((pair) => !isDeepStrictEqual(pair.older, pair.newer))
      .map((pair) => ({ operation: located.operation.operationId, ...pair }));
  });
}

type Side = { readonly document: OpenApiDocument; readonly located: LocatedOperation };
type Sides = readonly [older: Side, newer: Side];
type Pair = Omit<ChangeExample, "operation">;

function pairRequests([older, newer]: Sides): Pair[] {
  const queries = [readQuery(older), readQuery(newer)] as const;
  const starts = [
    startOf(older, queries[0].difference(queries[1])),
    startOf(newer, queries[1].difference(queries[0])),
  ] as const;
  const bodies = pairValues(readBodies(older), readBodies(newer));
  if (bodies.length === 0) return [{ part: "request", older: message(starts[0]), newer: message(starts[1]) }];
  return bodies.map(([before, after]) => ({
    part: "request",
    older: { ...message(starts[0]), body: before },
    newer: { ...message(starts[1]), body: after },
  }));
}

function pairAnswers([older, newer]: Sides): Pair[] {
  const before = listAnswers(older);
  return listAnswers(newer).flatMap((after, index) => {
    const other = before[index];
    if (!other) return [];
    const sides = [
      { ...message(other.start), headers: headersBeside(other.headers, after.headers) },
      { ...message(after.start), headers: headersBeside(after.headers, other.headers) },
    ] as const;
    return pairMedia(other.media, after.media).map(({ part, older: olderPart, newer: newerPart }) => ({
      part: after.isError ? "error" : part,
      older: { ...sides[0], ...olderPart },
      newer: { ...sides[1], ...newerPart },
    }));
  });
}

interface Answer {
  readonly start: string;
  readonly isError: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly media: readonly { readonly type: string; readonly values: readonly unknown[]; readonly events?: string }[];
}

/** In the document's order, which both documents share: a change renames statuses and media types, it never reorders them. */
function listAnswers({ document, located }: Side): Answer[] {
  return Object.entries(located.operation.responses)
    .map(([status, reference]) => {
      const response = follow<Response>(document, reference);
      const media = Object.entries(response.content ?? {});
      const isError = Number(status) >= 400;
      return {
        start: `HTTP ${status}`,
        isError,
        headers: { ...readHeaders(document, response), ...(isError ? { "Content-Type": media[0]?.[0] ?? "" } : {}) },
        media: media.map(([type, one]) => ({
          type,
          values: readValues(document, one),
          ...(one["x-sse-example"] === undefined ? {} : { events: one["x-sse-example"] }),
        })),
      };
    })
    .sort((a, b) => Number(a.isError) - Number(b.isError));
}

type MediaPair = { part: "response" | "stream"; older: Partial<ExampleMessage>; newer: Partial<ExampleMessage> };

function pairMedia(older: Answer["media"], newer: Answer["media"]): MediaPair[] {
  return newer.flatMap((after, index): MediaPair[] => {
    const before = older[index];
    if (!before) return [];
    if (after.events !== undefined && before.events !== undefined)
      return [{ part: "stream", older: { events: before.events }, newer: { events: after.events } }];
    return pairValues(before.values, after.values).map(([first, second]) => ({
      part: "response",
      older: { body: first },
      newer: { body: second },
    }));
  });
}

function readHeaders(document: OpenApiDocument, response: Response): Record<string, string> {
  return Object.fromEntries(
    // A header of ours is always a component with an example.
    Object.entries(response.headers ?? {}).map(([name, header]) => [
      name,
      String(follow<{ example?: unknown }>(document, header as { example?: unknown }).example ?? ""),
    ]),
  );
}

function readQuery({ document, located }: Side): Set<string> {
  const parameters = (located.operation.parameters ?? []).map((one) => follow<Parameter>(document, one));
  return new Set(
    parameters.filter((one) => one.in === "query").map(({ name, example }) => `${name}=${String(example)}`),
  );
}

function startOf({ located }: Side, query: ReadonlySet<string>): string {
  const search = query.size > 0 ? `?${[...query].join("&")}` : "";
  return `${located.method.toUpperCase()} ${located.path}${search}`;
}

function readBodies({ document, located }: Side): unknown[] {
  const media = located.operation.requestBody?.content["application/json"];
  return media ? readValues(document, media) : [];
}

function readValues(document: OpenApiDocument, media: MediaType): unknown[] {
  return Object.values(media.examples ?? {}).map((example) => follow<Example>(document, example).value);
}

function pairValues(older: readonly unknown[], newer: readonly unknown[]): [unknown, unknown][] {
  return newer.map((value, index) => [older[index], value]);
}

function message(start: string): ExampleMessage {
  return { start, headers: [] };
}

/** The headers that the other side has not, or has another value of. */
function headersBeside(
  headers: Readonly<Record<string, string>>,
  others: Readonly<Record<string, string>>,
): [string, string][] {
  return Object.entries(headers).filter(([name, value]) => others[name] !== value);
}
