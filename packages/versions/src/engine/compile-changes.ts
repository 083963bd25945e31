import { checkChange, checkCollisions } from "../check-changes.ts";
import { compileBodiesUp, compileStepsDown, type StepDown } from "./compile-change.ts";
import { fileOf, type VersionChange } from "./define-change.ts";
import type { OpenApiDocument } from "./document.ts";
import type { Carry } from "./edit.ts";
import { reviseExamples } from "./revise-examples.ts";

/** One change to one operation, both ways. */
export interface OperationStep extends StepDown {
  readonly bodyUp: Carry | null;
}

/** One change, compiled. */
export interface ChangeSteps {
  readonly change: VersionChange;
  /** The operations that it touches, by operationId. */
  readonly operations: ReadonlyMap<string, OperationStep>;
}

/**
 * Runs changes backwards over a document, the newest first, and compiles each of them on the way. Leaves the document as it was before
 * the oldest of them, examples included.
 */
export function compileChanges(document: OpenApiDocument, changes: readonly VersionChange[]): ChangeSteps[] {
  checkCollisions(changes);
  return changes.toReversed().map((change) => {
    try {
      return runBack(document, change);
    } catch (error) {
      throw new Error(`${fileOf(change)}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  });
}

function runBack(document: OpenApiDocument, change: VersionChange): ChangeSteps {
  const down = compileStepsDown(document, change);
  reviseExamples(document, down);
  for (const edit of change.edits) edit.reviseDocument(document);
  checkChange(document, change, down);
  const up = compileBodiesUp(document, change);
  return {
    change,
    operations: new Map([...down].map(([id, step]) => [id, { ...step, bodyUp: up.get(id) ?? null }])),
  };
}
