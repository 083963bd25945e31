import { changes, type OpenApiDocument } from "@sundial/versions";

/** What changes of versions name stays alone: a change that met a copy of it would be refused. */
const named = new Set<string>(changes.flatMap(({ operations }) => (operations === "every" ? [] : operations)));

/** The document with `times` as many operations, each copy under a path and an id of its own. The given one is not altered. */
export function multiplyOperations(document: OpenApiDocument, times: number): OpenApiDocument {
  const all = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );
  const free = all.filter(({ operation }) => !named.has(operation.operationId));
  const paths = { ...document.paths };
  const missing = all.length * (times - 1);
  for (let made = 0; made < missing; made++) {
    const copy = 2 + Math.floor(made / free.length);
    const one = free[made % free.length];
    if (!one) throw new Error("every operation is named by a change");
    const path = one.path.replace("/v1/", `/v1/copy${copy}/`);
    const operation = { ...one.operation, operationId: `${one.operation.operationId}${copy}` };
    paths[path] = { ...paths[path], [one.method]: operation };
  }
  return { ...document, paths };
}
