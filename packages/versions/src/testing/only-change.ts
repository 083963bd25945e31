import type { OperationId } from "@sundial/contract";
import { changes } from "../changes.ts";
import { composeMigrations } from "../compose-migrations.ts";
import type { OperationMigration } from "../migrations.ts";
import { versions } from "../timeline.ts";
import { freezeDeep } from "./freeze-deep.ts";

/** One shipped change alone, for a caller of the first version. */
export function onlyChange(date: string, name: string) {
  const change = changes.find((one) => one.date === date && one.name === name);
  const [first] = versions;
  if (!change || !first) throw new Error(`there is no change ${date}/${name}`);
  const migrations = composeMigrations({ changes: [change] });

  function of(operation: OperationId): OperationMigration {
    const migration = migrations.of(first?.date ?? "", operation);
    if (!migration) throw new Error(`${name} does not touch ${operation}`);
    return migration;
  }

  return {
    of,
    /** The body of a success, newer to older. */
    down: (operation: OperationId, body: unknown, status = 200): unknown =>
      of(operation).response?.({ status, headers: {}, body: freezeDeep(body) }).body,
    /** The body of a request, older to newer. */
    up: (operation: OperationId, body: unknown): unknown => of(operation).request?.({ body: freezeDeep(body) }).body,
    /** Stream events, newer to older. */
    stream: (operation: OperationId, events: readonly unknown[]): unknown[] => {
      const migrate = of(operation).createStream?.() ?? ((event: unknown) => [event]);
      return freezeDeep(events).flatMap((event) => migrate(event));
    },
    /** The pointers of an error, newer to older. */
    places: (operation: OperationId, pointers: readonly string[]): unknown => {
      const problem = { param: null, errors: pointers.map((pointer) => ({ pointer })), error: {} };
      const older = of(operation).problem?.(freezeDeep(problem)) as typeof problem | undefined; // it has errors still
      return older?.errors.map(({ pointer }) => pointer);
    },
  };
}
