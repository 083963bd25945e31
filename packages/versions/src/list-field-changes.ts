import { changes as allChanges } from "./changes.ts";
import { compileChanges } from "./engine/compile-changes.ts";
import { compareSchemas, type FieldChange } from "./explain/compare-schemas.ts";
import { headDocument } from "./head-document.ts";

/** What every change did to fields and parameters, by its date and name, newest first; `explainChanges` without the examples, which take most of its time. */
export function listFieldChanges(): { date: string; name: string; fields: FieldChange[] }[] {
  const document = headDocument();
  return allChanges.toReversed().map((change) => {
    const newer = structuredClone(document);
    compileChanges(document, [change]);
    const facts = change.edits.map((edit) => edit.facts);
    return { date: change.date, name: change.name, fields: compareSchemas(document, newer, facts) };
  });
}
