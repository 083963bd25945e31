/** What a fault may be decided by. */
export interface FaultCall {
  readonly method: string;
  /** `/v1/billing/meter_events` */
  readonly path: string;
}

/**
 * What goes wrong with a call. `drop` carries it out and cuts the connection without an answer; `error` answers with that status, having carried it out first when
 * `after` says so; `hold` carries it out and answers when the promise resolves.
 */
export type Fault =
  | { readonly kind: "drop" }
  | { readonly kind: "error"; readonly status: 409 | 429 | 500; readonly after?: boolean }
  | { readonly kind: "hold"; readonly until: Promise<unknown> };

/** Asked once a call; undefined lets it pass. */
export type Faults = (call: FaultCall) => Fault | undefined;

const bodies = {
  409: {
    type: "invalid_request_error",
    code: "lock_timeout",
    message: "This object cannot be accessed right now because another request is using it.",
  },
  429: { type: "invalid_request_error", code: "rate_limit", message: "Request rate limit exceeded." },
  500: { type: "api_error", message: "An unknown error occurred." },
};

export function bodyOf({ status }: Extract<Fault, { kind: "error" }>) {
  return { error: bodies[status] };
}
