import { changes as allChanges } from "./changes.ts";
import { compileChanges } from "./engine/compile-changes.ts";
import type { VersionChange } from "./engine/define-change.ts";
import { listOperations, type OpenApiDocument } from "./engine/document.ts";
import { readOperationParts } from "./engine/operation-parts.ts";
import { isRecord, omitKeys } from "./engine/record.ts";
import { type ChangeExample, compareExamples } from "./explain/compare-examples.ts";
import { compareSchemas, type FieldChange } from "./explain/compare-schemas.ts";
import { illustrateChange } from "./explain/illustrate-change.ts";
import { headDocument } from "./head-document.ts";

/** A change as pages show it. */
export interface ExplainedChange {
  readonly change: VersionChange;
  /** Messages before and after, made by the migrations that serve older callers; at least one, and only messages that differ. */
  readonly examples: readonly ChangeExample[];
  /** What it did to fields and parameters, in the names of its own date. */
  readonly fields: readonly FieldChange[];
}

export interface ExplainInput {
  /** The newest document; it is copied, not altered. */
  readonly document?: OpenApiDocument;
  readonly changes?: readonly VersionChange[];
}

/**
 * Works out every change's examples and fields, oldest first. Examples are those of the documents, carried by the real migrations; where no
 * example has what a change is about, the value is put in before it is carried. Takes some tenths of a second: keep the result.
 */
export function explainChanges(input: ExplainInput = {}): readonly ExplainedChange[] {
  const document = input.document ? structuredClone(input.document) : headDocument();
  return (input.changes ?? allChanges)
    .toReversed()
    .map((change) => {
      const explained = explainChange(document, change);
      compileChanges(document, [change]);
      return explained;
    })
    .reverse();
}

/**
 * What becomes of each operation's examples over all the changes between two versions, the older version given first. One of each part and
 * operation, errors left out: they change for all operations at once.
 */
export function examplesBetween(from: string, to: string, input: ExplainInput = {}): readonly ChangeExample[] {
  const changes = input.changes ?? allChanges;
  const newer = input.document ? structuredClone(input.document) : headDocument();
  compileChanges(
    newer,
    changes.filter(({ date }) => date > to),
  );
  const older = structuredClone(newer);
  compileChanges(
    older,
    changes.filter(({ date }) => date > from && date <= to),
  );
  const examples = compareExamples(older, newer).filter(({ part }) => part !== "error");
  return onePerPart(examples);
}

function explainChange(document: OpenApiDocument, change: VersionChange): ExplainedChange {
  const newer = structuredClone(document);
  illustrateChange(newer, change);
  const older = structuredClone(newer);
  const [steps] = compileChanges(older, [change]);
  for (const located of listOperations(older)) {
    const step = steps?.operations.get(located.operation.operationId);
    if (!step?.bodyUp) continue;
    for (const { facts } of change.edits)
      if (facts.kind === "add_required_field" && facts.field !== undefined) leaveOut(older, located, facts.field);
  }
  return {
    change,
    examples: chooseExamples(compareExamples(older, newer), change),
    fields: compareSchemas(
      older,
      newer,
      change.edits.map(({ facts }) => facts),
    ),
  };
}

/** One of each part and operation; of a change that all operations share, those of one operation. */
function chooseExamples(examples: readonly ChangeExample[], { operations }: VersionChange): ChangeExample[] {
  const [first] = examples;
  return onePerPart(examples.filter(({ operation }) => operations !== "every" || operation === first?.operation));
}

function onePerPart(examples: readonly ChangeExample[]): ChangeExample[] {
  const chosen = new Map<string, ChangeExample>();
  for (const example of examples) {
    const key = `${example.operation} ${example.part}`;
    if (!chosen.has(key)) chosen.set(key, example);
  }
  return [...chosen.values()];
}

/** What became required could be left out before: that is how the older example shows it. */
function leaveOut(document: OpenApiDocument, located: Parameters<typeof readOperationParts>[1], field: string): void {
  const { body } = readOperationParts(document, located);
  for (const example of Object.values(body?.examples ?? {}))
    if ("value" in example && isRecord(example.value)) example.value = omitKeys(example.value, [field]);
}
