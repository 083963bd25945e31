import type { OperationId } from "@sundial/contract";

/** What a caller sends, parsed. A part that is undefined stays undefined. */
export interface RequestParts {
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string>>;
}

/** What is answered when all is well. Names of headers are in lower case. */
export interface ResponseParts {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface ProblemOptions {
  /** Set when the problem was found in the caller's own version, so that its pointers already are in that version's names. */
  readonly ownNames?: boolean;
}

/**
 * What lies between the newest version and an older one, for one operation. Each member is null when nothing of its kind differs. Values
 * are taken and given as parsed JSON; what is given in is never altered and may be shared with what comes out.
 */
export interface OperationMigration {
  /** Older to newest. Give it what the older version's schema has accepted. */
  readonly request: ((parts: RequestParts) => RequestParts) | null;
  /** Newest to older, for successes. */
  readonly response: ((parts: ResponseParts) => ResponseParts) | null;
  /** The older names of response headers alone, for answers that are streamed. Names in lower case. */
  readonly headerNames: ReadonlyMap<string, string> | null;
  /** Newest to older, for the body of an error, also of the error event of a stream. Its status never changes. */
  readonly problem: ((problem: unknown, options?: ProblemOptions) => unknown) | null;
  /** The content type of errors. */
  readonly problemMediaType: string;
  /** Starts the migration of one stream: the data of an event in, that of the older events out, none, one or several. */
  readonly createStream: (() => (event: unknown) => readonly unknown[]) | null;
  /** The path as the older version has it, in the document's form, when it differs. */
  readonly olderPath: string | null;
}

/** The migrations of errors that belong to no operation, such as `route_not_found`. */
export type ProblemMigration = Pick<OperationMigration, "problem" | "problemMediaType">;

/** Every migration there is, composed once. */
export interface Migrations {
  /** Null when the version has the operation exactly as the newest one has. Throws a RangeError for a date that is no version. */
  of(version: string, operationId: OperationId): OperationMigration | null;
  /** For errors outside of any operation. */
  ofProblems(version: string): ProblemMigration | null;
}
