import type { Spec } from "../spec.ts";
import type { Direction, Finding } from "./breaking-change.ts";
import { compareSchemas } from "./compare-schemas.ts";
import { createBranchReader, type ReadBranches } from "./read-branches.ts";
import type { SchemaContext, SchemaPair } from "./schema-pair.ts";

/** The two documents as the comparisons of their parts need them. */
export interface DocumentPair {
  readonly before: Spec;
  readonly after: Spec;
  /** Whether what callers sent is still taken, and whether what they get now is something they knew. */
  readonly compareRequest: (before: unknown, after: unknown, place: string) => Finding[];
  readonly compareResponse: (before: unknown, after: unknown, place: string) => Finding[];
}

/** Each schema of a document is read once, however many operations lead to it. */
export function pairDocuments(before: Spec, after: Spec): DocumentPair {
  const [readBefore, readAfter] = [createBranchReader(before), createBranchReader(after)];
  const request = createComparison("request", readBefore, readAfter);
  const response = createComparison("response", readAfter, readBefore);
  return {
    before,
    after,
    compareRequest: (old, young, place) => request({ inner: old, outer: young, place }),
    compareResponse: (old, young, place) => response({ inner: young, outer: old, place }),
  };
}

function createComparison(direction: Direction, readInner: ReadBranches, readOuter: ReadBranches) {
  const ctx: SchemaContext = { direction, readInner, readOuter, known: new WeakMap() };
  return (pair: SchemaPair): Finding[] =>
    compareSchemas(ctx, pair).map(({ kind, place, message }) => ({ rule: `${direction}-${kind}`, place, message }));
}
