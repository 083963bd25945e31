import { toPascalCase } from "./emit-sdk-tree.ts";
import type { Operation } from "./spec.ts";

/** Names for the query parameters of the operations that have any. */
export function emitSdkQueries(operations: readonly Operation[]): string {
  const withQuery = operations.filter(hasQuery);
  const data = withQuery.map((operation) => `${toPascalCase(operation.operationId)}Data`);
  return [
    `import type { ${data.join(", ")} } from "./types.gen.ts";`,
    ...withQuery.map((operation, index) =>
      [
        `\n/** The query of \`${operation.sdkMethod}\`. */`,
        `export type ${queryTypeName(operation)} = NonNullable<${data[index]}["query"]>;`,
      ].join("\n"),
    ),
    "",
  ].join("\n");
}

export function hasQuery({ parameters }: Operation): boolean {
  return parameters.some((parameter) => parameter.in === "query");
}

/** `ListApiKeysQuery` */
export function queryTypeName({ operationId }: Operation): string {
  return `${toPascalCase(operationId)}Query`;
}
