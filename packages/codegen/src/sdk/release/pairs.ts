import type { ApiOperation } from "../model/api-model.ts";
import type { Site } from "./make-snippets.ts";
import type { Direction } from "./sdk-change.ts";

/** The same operation before and after. */
export interface OperationPair {
  readonly before: ApiOperation;
  readonly after: ApiOperation;
}

/** The members of one place before and after. */
export interface MembersPair {
  readonly family: "member" | "parameter";
  /** The type that renames are declared for; null for a query. */
  readonly owner: string | null;
  readonly before: Site;
  readonly after: Site;
  readonly directions: readonly Direction[];
  /** The place of one of them. */
  readonly place: (name: string) => string;
}
