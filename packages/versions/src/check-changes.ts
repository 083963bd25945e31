import { createCarryCompiler } from "./engine/compile-carry.ts";
import type { StepDown } from "./engine/compile-change.ts";
import { fileOf, type VersionChange } from "./engine/define-change.ts";
import { bodyOf, listOperations, type OpenApiDocument } from "./engine/document.ts";
import type { Carry } from "./engine/edit.ts";

/** Throws when two changes of one date claim the same thing: which of them came first would decide what an older caller sees. */
export function checkCollisions(changes: readonly VersionChange[]): void {
  const claimed = new Map<string, VersionChange>();
  for (const change of changes)
    for (const claim of new Set(change.edits.flatMap(({ claims }) => claims))) {
      const other = claimed.get(`${change.date} ${claim}`);
      if (other)
        throw new Error(`${fileOf(change)}: ${claim} is also changed by ${fileOf(other)}; make one change of both`);
      claimed.set(`${change.date} ${claim}`, change);
    }
}

/** Throws when a change does not declare exactly the operations that it touches, or can take a request down but not up. */
export function checkChange(
  document: OpenApiDocument,
  change: VersionChange,
  steps: ReadonlyMap<string, StepDown>,
): void {
  checkOperations(document, change, [...steps.keys()]);
  checkUp(document, change);
}

function checkOperations(document: OpenApiDocument, change: VersionChange, touched: readonly string[]): void {
  const known = listOperations(document).map(({ operation }) => operation.operationId);
  const declared: readonly string[] = change.operations === "every" ? known : change.operations;
  const unknown = declared.filter((id) => !known.includes(id));
  const untouched = declared.filter((id) => known.includes(id) && !touched.includes(id));
  const undeclared = touched.filter((id) => !declared.includes(id));
  const problems = [
    ...(unknown.length > 0 ? [`operations names ${unknown.join(", ")}, which the document does not have`] : []),
    ...(untouched.length > 0 ? [`operations names ${untouched.join(", ")}, which it does not touch`] : []),
    ...(undeclared.length > 0 ? [`it touches ${undeclared.join(", ")}, which operations does not name`] : []),
  ];
  if (problems.length > 0) throw new Error(problems.join("; "));
}

function checkUp(document: OpenApiDocument, change: VersionChange): void {
  const lacking = change.edits.flatMap(({ schemas }) =>
    Object.entries(schemas ?? {}).flatMap(([name, { up }]) => (typeof up === "function" ? [] : [name])),
  );
  for (const name of lacking) {
    const stay: Carry = (value) => value;
    const compile = createCarryCompiler(document, new Map([[name, stay]]));
    const operation = listOperations(document).find((located) => {
      const body = bodyOf(located.operation);
      return body && compile(body.schema);
    });
    if (operation)
      throw new Error(`${name} has no way up, but it occurs in the request of ${operation.operation.operationId}`);
  }
}
