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

/** Asked, and nothing came in time. */
export interface Silent {
  readonly kind: "silent";
  readonly reason: string;
}
