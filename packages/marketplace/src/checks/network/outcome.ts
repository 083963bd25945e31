/** Not asked, or not to the end, because the address breaks a rule. The reason continues a sentence about the address. */
export interface Refused {
  readonly kind: "refused";
  readonly reason: string;
}

/** Asked, and its encryption cannot be trusted. */
export interface Insecure {
  readonly kind: "insecure";
  readonly reason: string;
}

/** Asked, and there was more than is read. */
export interface TooBig {
  readonly kind: "too_big";
  readonly reason: string;
}

/** Asked, and nothing came in time. */
export interface Silent {
  readonly kind: "silent";
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
