import type { Insecure, Refused, Silent } from "@sundial/network";

/** Asked, and there was more than is read. */
export interface TooBig {
  readonly kind: "too_big";
  readonly reason: string;
}

export interface Answered {
  readonly kind: "answered";
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
  /** Where redirects ended. */
  readonly url: string;
  /** Such as `TLSv1.3`; null for what was exempt from encryption. */
  readonly protocol: string | null;
}

export type Outcome = Answered | Refused | Insecure | TooBig | Silent;
