/** What kind of break it is. The first word is the part of the contract that broke. */
export type BreakingRule =
  | "operation-removed"
  | "operation-renamed"
  | "parameter-removed"
  | "parameter-required"
  | "parameter-style"
  | "request-body-removed"
  | "request-body-required"
  | "media-type-removed"
  | "response-removed"
  | "response-added"
  | "header-removed"
  | "header-optional"
  | "security-removed"
  | "security-scope"
  | "security-scheme"
  | "error-code-removed"
  | `${Direction}-${Misfit["kind"]}`;

/** Which way a value goes: from the caller to the API, or back. */
export type Direction = "request" | "response";

/** One break, once for the place that it has, however many operations lead there. */
export interface BreakingChange {
  readonly rule: BreakingRule;
  /** A component with the way into it (`ApiKey.scopes[]`), else an operation with its part. */
  readonly place: string;
  readonly message: string;
  readonly operations: readonly string[];
}

/** A reason why values of one schema do not fit another. */
export interface Misfit {
  readonly kind:
    | "type"
    | "null"
    | "values"
    | "bounds"
    | "pattern"
    | "format"
    | "property-removed"
    | "property-added"
    | "property-required"
    | "property-optional"
    | "additional-properties"
    | "default"
    | "constraint";
  readonly place: string;
  readonly message: string;
}

/** A break that is not yet known to be the same as another operation's. */
export type Finding = Omit<BreakingChange, "operations">;
