import type { ApiModel, ApiOperation } from "../model/api-model.ts";
import { toPascalCase } from "../names.ts";
import { emitTypeImport } from "./emit-type-import.ts";
import { emitMembers } from "./emit-types.ts";

/** Types for the query parameters of the operations that have any. */
export function emitQueries(model: ApiModel): string {
  const types = model.operations.filter(hasQuery).map((operation) => {
    const head = `/** The query of \`${operation.sdkMethod}\`. */\nexport type ${queryTypeName(operation)} = {`;
    return [head, ...emitMembers(model, operation.query), "};"].join("\n");
  });
  return [emitTypeImport(model, types.join("\n"), "./types.gen.ts"), ...types, ""].join("\n\n").trimStart();
}

export function hasQuery({ query }: ApiOperation): boolean {
  return query.length > 0;
}

/** `ListApiKeysQuery` */
export function queryTypeName({ id }: ApiOperation): string {
  return `${toPascalCase(id)}Query`;
}
