// What a driver is told and what it tells: one JSON object a line, on its standard input and output, one case after the other.
// A driver knows no expectation. It gives every case a client of its own, in which a wait is recorded and not waited for,
// chance is always 0 and the wall clock stands at `standingClock`. No time passes but what an `AdvanceRequest` lets pass.

export const standingClock = "2026-11-23T12:00:00Z";

/** One case: a client, and the calls that it makes one after the other. */
export interface DriverRequest {
  readonly id: number;
  readonly client: ClientSetup;
  readonly calls: readonly DriverCall[];
}

/** Cancels the call under way of that case, as a person would who presses a key. */
export interface CancelRequest {
  readonly cancel: number;
}

/**
 * Lets so much time pass for the client while it waits for the server, once it has taken what the server has sent. The driver
 * answers with an `Advanced` when it has.
 */
export interface AdvanceRequest {
  readonly advanceMs: number;
}

export interface Advanced {
  readonly advancedMs: number;
}

/** How the client is made. What is left out is not handed to its constructor. */
export interface ClientSetup {
  readonly apiKey?: string;
  /** In place of `apiKey`: a function that answers these, one each time it is asked. */
  readonly apiKeys?: readonly string[];
  readonly baseURL?: string;
  readonly version?: string;
  readonly timeoutMs?: number;
  readonly retriesMax?: number;
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly logLevel?: string;
  /** Whether to set both hooks and report what they are called with. */
  readonly hooks?: true;
  /** Whether to set `onDeprecation` and report what it is called with. */
  readonly onDeprecation?: true;
  /**
   * Which function of the program's own throws whenever it is called, after what it was called with is kept: an error of the
   * client's own class for lost connections, with the text `of the program's own`. The function is set for that.
   */
  readonly throws?: "apiKey" | "beforeRequest" | "afterResponse" | "onDeprecation" | "log";
  /**
   * Hands the bodies of answers to the client in pieces of so many bytes, by a transport of the driver's own: what a server writes
   * in pieces may arrive in one.
   */
  readonly pieceBytes?: number;
  /** The only variables of these names that the client finds; a driver starts without any. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface DriverCall {
  /** The `x-sdk-method` of an operation, or `request` for an endpoint that the client does not know. */
  readonly method: string;
  /** Values of the path's parameters, in its order. */
  readonly path?: readonly string[];
  /** Members of the body or of the query by their names on the wire; present exactly when the operation has any. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** What `request` sends. */
  readonly request?: {
    readonly method: string;
    readonly path: string;
    readonly query?: Readonly<Record<string, unknown>>;
    readonly body?: unknown;
  };
  readonly options?: CallOptions;
  /** What to do with the answer. `value` when left out. */
  readonly read?: "value" | "response" | "items" | "pages" | "chunks" | "collect";
  /** Leave the iteration after so many. */
  readonly take?: number;
  /** When to cancel: before the call, in its first wait, when a `CancelRequest` comes, or after the first chunk. */
  readonly cancel?: "before" | "sleeping" | "asked" | "reading";
}

export interface CallOptions {
  readonly timeoutMs?: number;
  readonly retriesMax?: number;
  readonly version?: string;
  readonly idempotencyKey?: string;
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** What came of a case. Members without a value are left out, but for `value`, which is null for no content. */
export interface DriverReport {
  readonly id: number;
  /** One a call; one alone when the client could not be made. */
  readonly outcomes: readonly Outcome[];
  readonly sleepsMs: readonly number[];
  /** `client.deprecations()` at the end. */
  readonly deprecations: readonly DeprecationReport[];
  /** What `onDeprecation` was called with. */
  readonly deprecationCalls: readonly DeprecationReport[];
  readonly warnings: readonly { readonly type: string; readonly text: string }[];
  readonly hookCalls: readonly HookCall[];
  readonly logs: readonly { readonly level: string; readonly text: string }[];
}

/** The driver itself could not do what it was told; never what a client threw. */
export interface DriverFailure {
  readonly id: number;
  readonly failure: string;
}

export interface Outcome {
  readonly value?: unknown;
  readonly items?: readonly unknown[];
  readonly pages?: readonly { readonly items: readonly unknown[]; readonly nextCursor?: string }[];
  readonly chunks?: readonly unknown[];
  readonly response?: {
    readonly status: number;
    readonly requestId?: string;
    /** By their names in small letters. */
    readonly headers: Readonly<Record<string, string>>;
  };
  /** What ended the call. What had come before it is reported too. */
  readonly error?: ErrorReport;
}

/** An error by the names of the TypeScript client. */
export interface ErrorReport {
  /** `Cancelled` when it is the language's own sign of that. */
  readonly class: string;
  /** Its string form. */
  readonly text: string;
  /** Whether it is one of the client's own, that is, derived from `SundialError`. */
  readonly isOwn: boolean;
  readonly status?: number;
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly docUrl?: string;
  readonly requestId?: string;
  readonly retryable?: boolean;
  readonly retryAfterSeconds?: number;
  readonly param?: string;
  readonly errors?: readonly unknown[];
  readonly body?: unknown;
}

export interface DeprecationReport {
  readonly thing: string;
  readonly kind: string;
  /** ISO 8601, in UTC with milliseconds; so are the others. */
  readonly deprecatedAt?: string;
  readonly sunsetAt?: string;
  readonly firstSeenAt?: string;
  readonly successor?: { readonly url: string; readonly name: string };
  readonly url?: string;
}

export interface HookCall {
  readonly hook: "before" | "after";
  readonly method: string;
  readonly url: string;
  /** By their names in small letters; of the request before, of the answer after. */
  readonly headers: Readonly<Record<string, string>>;
  readonly attempt: number;
  readonly status?: number;
  readonly requestId?: string;
  readonly elapsedMs?: number;
}
