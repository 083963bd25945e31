import type { OpenApiDocument } from "@sundial/versions";

/** The document with every operation `times` over, each copy under a path and an id of its own. The given one is not altered. */
export function multiplyOperations(document: OpenApiDocument, times: number): OpenApiDocument {
  const paths = { ...document.paths };
  for (let copy = 2; copy <= times; copy++)
    for (const [path, item] of Object.entries(document.paths)) {
      const operations = Object.entries(item).map(([method, operation]) => [
        method,
        { ...operation, operationId: `${operation.operationId}${copy}` },
      ]);
      paths[path.replace("/v1/", `/v1/copy${copy}/`)] = Object.fromEntries(operations);
    }
  return { ...document, paths };
}
