import { changes as allChanges } from "./changes.ts";
import { type ChangeSteps, compileChanges } from "./engine/compile-changes.ts";
import { composeOperation, composeProblems } from "./engine/compose-operation.ts";
import type { VersionChange } from "./engine/define-change.ts";
import type { OpenApiDocument } from "./engine/document.ts";
import { headDocument } from "./head-document.ts";
import type { Migrations, OperationMigration, ProblemMigration } from "./migrations.ts";
import { versionOf, versions } from "./timeline.ts";

export interface ComposeInput {
  readonly document?: OpenApiDocument;
  readonly changes?: readonly VersionChange[];
}

/**
 * Composes the migrations of every version and operation, once at start. Throws when a change is wrong, naming its file. Calls then pay
 * for the changes that touch their operation, and for nothing else.
 */
export function composeMigrations(input?: ComposeInput): Migrations {
  if (input) return compose(input);
  whole ??= compose({});
  return whole;
}

/** Of the contract and its changes, which stay as they are while a process runs. */
let whole: Migrations | undefined;

function compose(input: ComposeInput): Migrations {
  const steps = compileChanges(input.document ?? headDocument(), input.changes ?? allChanges);
  const tables = new Map(
    versions.map(({ date }) => [date, composeVersion(steps.filter(({ change }) => change.date > date))]),
  );

  function tableOf(version: string): VersionTable {
    const table = tables.get(versionOf(version).date);
    if (table === undefined) throw new RangeError(`There is no version ${version}`);
    return table;
  }

  return {
    of: (version, operationId) => tableOf(version).operations.get(operationId) ?? null,
    ofProblems: (version) => tableOf(version).problems,
  };
}

interface VersionTable {
  readonly operations: ReadonlyMap<string, OperationMigration>;
  readonly problems: ProblemMigration | null;
}

function composeVersion(steps: readonly ChangeSteps[]): VersionTable {
  const touched = new Set(steps.flatMap(({ operations }) => [...operations.keys()]));
  const operations = [...touched].map((id): [string, OperationMigration] => [
    id,
    composeOperation(steps.flatMap(({ operations }) => operations.get(id) ?? [])),
  ]);
  return { operations: new Map(operations), problems: composeProblems(steps) };
}
