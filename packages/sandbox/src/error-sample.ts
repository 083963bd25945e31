/** What the example of one error code is filled with: the template's parameters, and the members that only some errors set. */
export interface ErrorSample {
  readonly values?: Readonly<Record<string, string | number>>;
  readonly path?: string;
  readonly param?: string;
  readonly issues?: readonly { readonly pointer: string; readonly detail: string }[];
  readonly retryAfterSeconds?: number;
  /** Whether the request log keeps such a call; by default all but the unauthenticated ones. */
  readonly logged?: boolean;
}
