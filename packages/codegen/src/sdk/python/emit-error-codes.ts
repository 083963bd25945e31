import type { ApiModel, ApiOperation } from "../model/api-model.ts";
import { emitImports } from "./emit-imports.ts";
import { errorCodeGuard, errorCodeName } from "./python-names.ts";

/** `error_codes.py`: the codes of all operations and of each, with a guard that narrows `error.code` to those of one. */
export function emitErrorCodes({ errors, operations }: ApiModel): string {
  const all = errors.map(({ code }) => code);
  const body = [
    `${emitLiteral("ErrorCode", all)}\n"""Every code that an operation can answer with."""`,
    ...operations.map((operation) => emitOperation(operation)),
  ].join("\n\n\n");
  const names = [
    "ErrorCode",
    ...operations.flatMap((operation) => [errorCodeName(operation), errorCodeGuard(operation)]),
  ];
  const exported = names.sort().map((name) => JSON.stringify(name));
  return `${emitImports(body)}\n\n__all__ = [${exported.join(", ")}]\n\n${body}\n`;
}

function emitOperation(operation: ApiOperation): string {
  const name = errorCodeName(operation);
  return [
    emitLiteral(name, operation.errorCodes),
    `"""What \`${operation.path}\` can answer a ${operation.httpMethod} with."""`,
    "",
    "",
    `def ${errorCodeGuard(operation)}(code: str) -> TypeGuard[${name}]:`,
    `    """Whether a code is one of these. A newer server may answer with others."""`,
    `    return code in get_args(${name})`,
  ].join("\n");
}

function emitLiteral(name: string, codes: readonly string[]): string {
  return `${name}: TypeAlias = Literal[${codes.map((code) => JSON.stringify(code)).join(", ")}]`;
}
