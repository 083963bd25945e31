import { parse } from "yaml";
import { z } from "zod";

// The registry in the packages writes these files, and a gate keeps them equal; the portal reads files, not packages.
const examples = import.meta.glob<string>("../../../openapi/examples/errors/*.gen.yaml", {
  query: "?raw",
  import: "default",
  eager: true,
});
const operations = import.meta.glob<string>("../../../openapi/paths/**/*.yaml", {
  query: "?raw",
  import: "default",
  eager: true,
});
const root = import.meta.glob<string>("../../../openapi/openapi.yaml", {
  query: "?raw",
  import: "default",
  eager: true,
});

const problemSchema = z.looseObject({
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  retryable: z.boolean(),
  retry_after: z.number().nullable(),
  error: z.looseObject({ type: z.string() }),
});
const operationSchema = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  // A list in a file of its own is that of the rehearsal, which answers with every code and so tells nothing of one.
  "x-error-codes": z.union([z.array(z.string()), z.object({ $ref: z.string() }).transform(() => [])]).default([]),
});

export interface ErrorOperation {
  readonly id: string;
  readonly summary: string;
  readonly method: string;
  readonly path: string;
}

/** One code of the API: what it says, and which operations can answer with it. */
export interface ErrorCode {
  readonly code: string;
  readonly title: string;
  readonly status: number;
  readonly group: string;
  readonly detail: string;
  readonly retryable: boolean;
  readonly example: unknown;
  readonly operations: readonly ErrorOperation[];
}

/** Every code, by name. Throws at build when a file is not an example of a problem. */
export function listErrorCodes(): readonly ErrorCode[] {
  const byCode = operationsByCode();
  return Object.values(examples)
    .map((text) => {
      const example = z.object({ value: z.unknown() }).parse(parse(text)).value;
      const { code, title, status, detail, retryable, error } = problemSchema.parse(example);
      return { code, title, status, detail, retryable, group: error.type, example, operations: byCode.get(code) ?? [] };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function operationsByCode(): Map<string, ErrorOperation[]> {
  const places = operationPlaces();
  const byCode = new Map<string, ErrorOperation[]>();
  for (const [file, text] of Object.entries(operations)) {
    const parsed = operationSchema.parse(parse(text));
    const place = places.get(file.slice(file.indexOf("paths/")));
    if (!place) continue;
    const operation = { id: parsed.operationId, summary: parsed.summary, ...place };
    for (const code of parsed["x-error-codes"]) byCode.set(code, [...(byCode.get(code) ?? []), operation]);
  }
  for (const list of byCode.values()) list.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return byCode;
}

/** Which method and path each operation's file stands under. */
function operationPlaces(): Map<string, { method: string; path: string }> {
  const text = Object.values(root)[0] ?? "paths: {}";
  const { paths } = z
    .looseObject({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .parse(parse(text));
  const places = new Map<string, { method: string; path: string }>();
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, value] of Object.entries(methods)) {
      const reference = z.object({ $ref: z.string() }).safeParse(value);
      if (reference.success) places.set(reference.data.$ref, { method: method.toUpperCase(), path });
    }
  }
  return places;
}
