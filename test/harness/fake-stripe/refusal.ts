/** An answer in Stripe's own error shape. Thrown by whatever refuses a call. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: { readonly type: string; readonly message: string; readonly code?: string; readonly param?: string };
  /** What Stripe says in `stripe-should-retry`, when it says anything. */
  readonly shouldRetry: boolean | undefined;

  constructor(status: number, body: Refusal["body"], shouldRetry?: boolean) {
    super(body.message);
    this.status = status;
    this.body = body;
    this.shouldRetry = shouldRetry;
  }
}

/** 400 `invalid_request_error`. */
export function invalid(message: string, details: { code?: string; param?: string } = {}): Refusal {
  return new Refusal(400, { type: "invalid_request_error", message, ...details });
}

export function missing(kind: string, id: string): Refusal {
  const body = {
    type: "invalid_request_error",
    code: "resource_missing",
    message: `No such ${kind}: '${id}'`,
    param: "id",
  };
  return new Refusal(404, body);
}

/** 402 `card_error`, as a payment that the bank refuses ends. */
export function declined(): Refusal {
  return new Refusal(402, { type: "card_error", code: "card_declined", message: "Your card was declined." });
}
