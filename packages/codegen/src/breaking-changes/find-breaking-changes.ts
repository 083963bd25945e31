import type { Spec } from "../spec.ts";
import type { BreakingChange, Finding } from "./breaking-change.ts";
import { compareOperations } from "./compare-operations.ts";
import { type DocumentPair, pairDocuments } from "./document-pair.ts";
import { type ListedOperation, listOperations } from "./list-operations.ts";

/**
 * What a caller who was written against `before` can no longer rely on in `after`, both bundled OpenAPI 3.1 documents. Explanations,
 * examples, order, names of components and everything that only adds count for nothing. Sorted by place.
 */
export function findBreakingChanges(before: Spec, after: Spec): BreakingChange[] {
  const pair = pairDocuments(before, after);
  const remaining = listOperations(after);
  const found = new Map<string, Finding & { readonly operations: string[] }>();
  for (const operation of listOperations(before)) {
    for (const finding of compareWith(pair, operation, remaining)) {
      const key = JSON.stringify([finding.rule, finding.place, finding.message]);
      const known = found.get(key) ?? { ...finding, operations: [] };
      found.set(key, known);
      if (!known.operations.includes(operation.id)) known.operations.push(operation.id);
    }
  }
  return [...found.values()].sort((one, other) => (one.place < other.place ? -1 : one.place > other.place ? 1 : 0));
}

function compareWith(pair: DocumentPair, before: ListedOperation, remaining: readonly ListedOperation[]): Finding[] {
  const kept = remaining.find(({ key }) => key === before.key);
  if (kept) return compareOperations(pair, before, kept);
  const moved = remaining.find(({ id }) => id === before.id);
  const message = `${before.method} ${before.path} is ${moved ? `${moved.method} ${moved.path} now` : "gone"}`;
  const removed: Finding = { rule: "operation-removed", place: before.id, message };
  return [removed, ...(moved ? compareOperations(pair, before, moved) : [])];
}
