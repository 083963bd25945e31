import { type OperationId, operations } from "@sundial/contract";
import { type Migrations, versions } from "@sundial/versions";

/** The paths of an operation in all versions, the newest first. */
export function pathsOf(operationId: OperationId, migrations: Migrations): readonly string[] {
  const older = versions.toReversed().map(({ date }) => migrations.of(date, operationId)?.olderPath ?? null);
  return [...new Set([operations[operationId].path, ...older.filter((path) => path !== null)])];
}

/** Where a version has the operation. */
export function pathIn(version: string, operationId: OperationId, migrations: Migrations): string {
  return migrations.of(version, operationId)?.olderPath ?? operations[operationId].path;
}

/** `/v1/models/{model}` as the router writes it. */
export function toRouterPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ":$1");
}
