import { meansTheSame, stripAnnotations } from "../breaking-changes/json.ts";
import { emitRequestSchemas } from "../emit-request-schemas.ts";
import { generateSchemas } from "../generate-schemas.ts";
import type { Operation, Spec } from "../spec.ts";
import { collectSchemas } from "./collect-schemas.ts";
import { type OperationRequest, readRequests } from "./read-requests.ts";

/** A document with its date. */
export interface DatedSpec {
  readonly date: string;
  readonly spec: Spec;
}

/**
 * The files of one older version's request schemas, by name. It has schemas for the operations alone whose request is not HEAD's,
 * and takes those that a later version already has from there. `later` begins with the next one and ends with HEAD.
 */
export async function emitVersionRequests(
  { spec }: DatedSpec,
  later: readonly DatedSpec[],
): Promise<Readonly<Record<string, string>>> {
  const [head, ...others] = [...later].reverse();
  if (!head) throw new Error("an older version has a later one");
  const requests = [...readRequests(spec)].map(([id, request]) => ({ id, request }));
  const headRequests = readRequests(head.spec);
  const changed = requests.filter(({ id, request }) => !isSame(headRequests.get(id), request));
  const intermediate = others.map(({ date, spec: document }) => ({ date, requests: readRequests(document) }));
  const placed = changed.map(({ id, request }) => ({
    id,
    operation: request.operation,
    from: intermediate.find((version) => isSame(version.requests.get(id), request))?.date,
  }));
  const own = placed.filter(({ from }) => !from).map(({ operation }) => operation);
  const names = new Set<string>();
  const rows = placed.map(
    ({ id, operation, from }) => `  ${id}: ${from ? `${nameOf(from)}.${id}` : emitRow(operation, names)},`,
  );
  const dates = [...new Set(placed.flatMap(({ from }) => from ?? []))].sort();
  return {
    ...(own.length > 0 && { "zod.gen.ts": (await generateSchemas(reduceSpec(spec, own))).zod }),
    "requests.gen.ts": [
      ...(rows.some((row) => /\bz\./.test(row)) ? [`import * as z from "zod";`] : []),
      ...(rows.some((row) => row.includes("parseSync("))
        ? [`import { parseSync } from "../../../parse-sync.ts";`]
        : []),
      ...dates.map((date) => `import { requests as ${nameOf(date)} } from "../${date}/requests.gen.ts";`),
      ...(names.size > 0 ? [`import { ${[...names].sort().join(", ")} } from "./zod.gen.ts";`] : []),
      "",
      `/** Requests that differ from HEAD's; those of other operations are the same. */`,
      `export const requests = {${rows.length > 0 ? `\n${rows.join("\n")}\n` : ""}};`,
      "",
    ].join("\n"),
  };
}

function isSame(one: OperationRequest | undefined, other: OperationRequest): boolean {
  return one !== undefined && meansTheSame(one.meaning, other.meaning);
}

function emitRow(operation: Operation, names: Set<string>): string {
  const parts = Object.entries(emitRequestSchemas(operation, names));
  return `{ ${parts.map(([name, schema]) => `${name}: ${schema}`).join(", ")} }`;
}

/** `v2025_07_09` */
function nameOf(date: string): string {
  return `v${date.replaceAll("-", "_")}`;
}

/** A document with these requests and nothing else. */
function reduceSpec(spec: Spec, operations: readonly Operation[]): Spec {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { path, method, operationId, parameters, requestBody } of operations) {
    const body = requestBody && { requestBody: stripAnnotations(requestBody) };
    const responses = { 204: { description: "" } };
    paths[path] ??= {};
    paths[path][method] = { operationId, parameters: stripAnnotations(parameters), ...body, responses };
  }
  return { ...spec, paths, components: { schemas: collectSchemas(spec, paths) } };
}
