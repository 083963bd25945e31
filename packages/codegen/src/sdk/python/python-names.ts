import type { ApiOperation, Resource } from "../model/api-model.ts";
import { toPascalCase, toSnakeCase } from "../names.ts";

const keywords = new Set(
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(
    " ",
  ),
);

/** A name of the wire as a Python name. Throws for a word that Python keeps for itself. */
export function pythonName(name: string): string {
  const snake = toSnakeCase(name);
  if (keywords.has(snake) || !/^[a-z_]\w*$/i.test(snake))
    throw new Error(`\`${name}\` cannot be a name in Python: the Python SDK has no form for that yet`);
  return snake;
}

/** `ChatCompletionsResource` */
export function resourceClass({ path }: Resource, prefix: "" | "Async"): string {
  return `${prefix}${path.map(toPascalCase).join("")}Resource`;
}

/** `chat_completions` */
export function resourceModule({ path }: Resource): string {
  return path.map(toSnakeCase).join("_");
}

/** `CreateApiKeyErrorCode` */
export function errorCodeName({ id }: ApiOperation): string {
  return `${toPascalCase(id)}ErrorCode`;
}

/** `is_create_api_key_error_code` */
export function errorCodeGuard({ id }: ApiOperation): string {
  return `is_${toSnakeCase(id)}_error_code`;
}
