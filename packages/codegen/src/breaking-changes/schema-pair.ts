import type { Direction, Misfit } from "./breaking-change.ts";
import type { ReadBranches } from "./read-branches.ts";

/** Two schemas of which the first must fit into the second: of a request the old into the new, of a response the new into the old. */
export interface SchemaPair {
  readonly inner: unknown;
  readonly outer: unknown;
  readonly place: string;
}

export interface SchemaContext {
  readonly direction: Direction;
  readonly readInner: ReadBranches;
  readonly readOuter: ReadBranches;
  /** What was found for pairs, nothing yet for those under way, so that recursive schemas end. */
  readonly known: WeakMap<object, WeakMap<object, Misfit[]>>;
}

export type CompareSchemas = (pair: SchemaPair) => Misfit[];
