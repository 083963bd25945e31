import type { ApiModel, ApiOperation } from "../model/api-model.ts";
import { toPascalCase } from "../names.ts";

/** The unions of error codes: all of them, and those of each operation. */
export function emitErrorCodes({ operations, errors }: ApiModel): string {
  return [
    "/** Every code that an operation can answer with. */",
    emitUnion(
      "ErrorCode",
      errors.map(({ code }) => code),
    ),
    ...operations.map((operation) =>
      [
        `\n/** What \`${operation.sdkMethod}\` can answer with. */`,
        emitUnion(errorCodeName(operation), operation.errorCodes),
      ].join("\n"),
    ),
    "",
  ].join("\n");
}

/** `CreateApiKeyErrorCode` */
export function errorCodeName({ id }: ApiOperation): string {
  return `${toPascalCase(id)}ErrorCode`;
}

function emitUnion(name: string, codes: readonly string[]): string {
  return `export type ${name} =\n${codes.map((code) => `  | ${JSON.stringify(code)}`).join("\n")};`;
}
