/** What `beforeRequest` is told of an attempt. Secrets in it are replaced by `[redacted]`. */
export interface RequestEvent {
  readonly method: string;
  readonly url: string;
  /** The request's headers by their names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** 1 for the first attempt of a call, 2 for its first retry. */
  readonly attempt: number;
}

/** What `afterResponse` is told of an attempt, when the head of its answer has come; errors are answers too. */
export interface ResponseEvent {
  readonly method: string;
  readonly url: string;
  readonly attempt: number;
  readonly status: number;
  /** The answer's headers by their names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly requestId: string | undefined;
  /** From the call of `fetch` to the head of the answer, in milliseconds. */
  readonly elapsedMs: number;
}

/** Looks on at every attempt. A promise that it returns is waited for; what it throws ends the call, and is not retried. */
export interface Hooks {
  readonly beforeRequest?: ((event: RequestEvent) => void | Promise<void>) | undefined;
  readonly afterResponse?: ((event: ResponseEvent) => void | Promise<void>) | undefined;
}
