import { toPascalCase } from "./emit-sdk-tree.ts";
import type { Operation } from "./spec.ts";

/** The unions of error codes: all of them, and those of each operation. */
export function emitSdkErrors(operations: readonly Operation[]): string {
  const all = [...new Set(operations.flatMap(({ errorCodes }) => errorCodes))].sort();
  return [
    "/** Every code that an operation can answer with. */",
    emitUnion("ErrorCode", all),
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
export function errorCodeName({ operationId }: Operation): string {
  return `${toPascalCase(operationId)}ErrorCode`;
}

function emitUnion(name: string, codes: readonly string[]): string {
  return `export type ${name} =\n${codes.map((code) => `  | ${JSON.stringify(code)}`).join("\n")};`;
}
