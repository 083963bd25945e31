import type { ApiModel } from "../model/api-model.ts";
import { listResources } from "../model/build-resources.ts";
import { errorCodeName } from "./emit-error-codes.ts";
import { hasQuery, queryTypeName } from "./emit-queries.ts";
import { resourceClass, resourceFile } from "./emit-resource.ts";

/** The generated types that a program may name. */
export function emitIndex({ operations, resources, types }: ApiModel): string {
  return [
    emitExport(["ErrorCode", ...operations.map(errorCodeName)], "errors.gen.ts"),
    emitExport(operations.filter(hasQuery).map(queryTypeName), "queries.gen.ts"),
    ...listResources(resources).map((resource) => emitExport([resourceClass(resource)], resourceFile(resource))),
    emitExport(
      types.map(({ name }) => name),
      "types.gen.ts",
    ),
    "",
  ].join("\n");
}

function emitExport(names: readonly string[], file: string): string {
  return names.length > 0 ? `export type { ${[...names].sort().join(", ")} } from "./${file}";` : "";
}
