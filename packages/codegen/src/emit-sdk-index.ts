import { errorCodeName } from "./emit-sdk-errors.ts";
import { hasQuery, queryTypeName } from "./emit-sdk-query.ts";
import type { SdkResource } from "./emit-sdk-tree.ts";
import type { Operation, Spec } from "./spec.ts";

/** The generated types that a program may name. */
export function emitSdkIndex(spec: Spec, operations: readonly Operation[], resources: readonly SdkResource[]): string {
  return [
    emitExport(["ErrorCode", ...operations.map(errorCodeName)], "errors.gen.ts"),
    emitExport(operations.filter(hasQuery).map(queryTypeName), "queries.gen.ts"),
    ...resources.map(({ className, file }) => emitExport([className], `resources/${file}`)),
    emitExport(Object.keys(spec.components.schemas ?? {}), "types.gen.ts"),
    "",
  ].join("\n");
}

function emitExport(names: readonly string[], file: string): string {
  return `export type { ${[...names].sort().join(", ")} } from "./${file}";`;
}
