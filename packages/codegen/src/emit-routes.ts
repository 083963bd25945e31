import { emitRequestSchemas } from "./emit-request-schemas.ts";
import { listOperations, type Operation, type Spec, schemaName } from "./spec.ts";

/** The `createRoute` object of every operation, and what the edge must know of it before a handler runs. */
export function emitRoutes(spec: Spec): string {
  const operations = listOperations(spec);
  const names = new Set<string>();
  const routes = operations.map((operation) => emitRoute(operation, names));
  return [
    `import { createRoute, z } from "@hono/zod-openapi";`,
    `import { parseSync } from "../parse-sync.ts";`,
    `import { ${[...names].sort().join(", ")} } from "./zod.gen.ts";`,
    "",
    ...routes,
    emitMetadata(operations),
    "",
  ].join("\n");
}

function emitRoute(operation: Operation, names: Set<string>): string {
  return [
    `/** ${operation.summary} */`,
    `export const ${operation.operationId} = createRoute({`,
    `  operationId: "${operation.operationId}",`,
    `  method: "${operation.method}",`,
    `  path: "${operation.path}",`,
    `  request: {${emitRequest(operation, names)}},`,
    `  responses: {${emitResponses(operation, names)}},`,
    "});",
    "",
  ].join("\n");
}

function emitRequest(operation: Operation, names: Set<string>): string {
  const { body, ...parts } = emitRequestSchemas(operation, names);
  const media = body && `{ required: true, content: { "application/json": { schema: ${body} } } }`;
  const members = Object.entries({ ...parts, ...(media && { body: media }) });
  return members.length > 0 ? ` ${members.map(([name, schema]) => `${name}: ${schema}`).join(", ")} ` : "";
}

function emitResponses(operation: Operation, names: Set<string>): string {
  const parts = Object.entries(operation.responses)
    .filter(([status]) => status.startsWith("2"))
    .map(([status, { description, content }]) => {
      const types = Object.entries(content ?? {}).map(([mediaType, { schema }]) =>
        mediaType === "application/json"
          ? `"application/json": { schema: ${use(`z${schemaName(schema)}`, names)} }`
          : `"${mediaType}": { schema: z.string() }`,
      );
      const body = types.length > 0 ? `, content: { ${types.join(", ")} }` : "";
      return `${status}: { description: ${JSON.stringify(description)}${body} }`;
    });
  return ` ${parts.join(", ")} `;
}

function emitMetadata(operations: readonly Operation[]): string {
  const rows = operations.map((operation) => {
    const credentials = operation.security.flatMap((option) => Object.keys(option));
    const scope = operation.security.flatMap((option) => Object.values(option).flat())[0] ?? null;
    const row = {
      method: operation.method,
      path: operation.path,
      credentials,
      isPublic: operation.security.some((option) => Object.keys(option).length === 0),
      scope,
      hasBody: operation.requestBody !== undefined,
      success: successOf(operation),
      errorCodes: operation.errorCodes,
    };
    return `  ${operation.operationId}: ${JSON.stringify(row)},`;
  });
  return [
    "/** What the edge knows of each operation: who may call it, whether it takes calls without a credential too, the scope it needs, its success status, the codes it can answer. */",
    `export const operations = {\n${rows.join("\n")}\n} as const;`,
    "export type OperationId = keyof typeof operations;",
  ].join("\n");
}

/** Null for an operation that answers with errors only. */
function successOf({ responses }: Operation): number | null {
  const status = Object.keys(responses).find((one) => one.startsWith("2"));
  return status === undefined ? null : Number(status);
}

function use(name: string, names: Set<string>): string {
  names.add(name);
  return name;
}
