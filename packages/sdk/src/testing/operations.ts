import { readFileSync } from "node:fs";

/** What the tests need of an operation of the contract. */
export interface OperationOfSpec {
  readonly method: string;
  readonly path: string;
  readonly sdkMethod: string;
  readonly statuses: readonly number[];
}

interface SpecFile {
  readonly paths: Record<string, Record<string, { "x-sdk-method"?: string; responses: Record<string, unknown> }>>;
}

/** Every operation of the contract, read from its bundle and not from what was generated for the SDK. */
export function listOperationsOfSpec(): OperationOfSpec[] {
  const file = new URL("../../../contract/src/generated/openapi.json", import.meta.url);
  const spec = JSON.parse(readFileSync(file, "utf8")) as SpecFile; // the linter has proved its shape
  return Object.entries(spec.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) => {
      const sdkMethod = operation["x-sdk-method"];
      if (!sdkMethod) return [];
      return [
        { method: method.toUpperCase(), path, sdkMethod, statuses: Object.keys(operation.responses).map(Number) },
      ];
    }),
  );
}
