/** Terms for partners: one file `terms/<date>.md`. */
export interface Terms {
  /** Their date, as the file is named. */
  readonly version: string;
  readonly inForceFrom: Date;
  /** The partner's part of what customers pay for attributed usage, 0 to 100. */
  readonly sharePercent: number;
  /** In Markdown. */
  readonly text: string;
}

/** Terms as an organization sees them at an instant. */
export interface ToldTerms extends Terms {
  readonly isInForce: boolean;
  /** When the organization accepted them; null when it has not, or nobody asks for one. */
  readonly acceptedAt: Date | null;
}
