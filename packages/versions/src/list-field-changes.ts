import { changes as allChanges } from "./changes.ts";
import { compileChanges } from "./engine/compile-changes.ts";
import { listOperations } from "./engine/document.ts";
import { compareSchemas, type FieldChange } from "./explain/compare-schemas.ts";
import { headDocument } from "./head-document.ts";

/** What a change did, without the examples. */
export interface ListedChange {
  readonly date: string;
  readonly name: string;
  readonly fields: readonly FieldChange[];
  /** The operations of the newest version that there are not before this change. */
  readonly absent: readonly string[];
}

/** What every change did to fields and parameters, by its date and name, newest first; `explainChanges` without the examples, which take most of its time. */
export function listFieldChanges(): ListedChange[] {
  const document = headDocument();
  const idsOf = () => listOperations(document).map(({ operation }) => operation.operationId);
  const newest = idsOf();
  return allChanges.toReversed().map((change) => {
    const newer = structuredClone(document);
    compileChanges(document, [change]);
    const facts = change.edits.map((edit) => edit.facts);
    const left = new Set(idsOf());
    const absent = newest.filter((id) => !left.has(id));
    return { date: change.date, name: change.name, fields: compareSchemas(document, newer, facts), absent };
  });
}
