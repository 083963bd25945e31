/** A month of a subscription, `[start, end)`. Its length is a whole number of days, and so of seconds. */
export interface Period {
  /** How many periods lie between it and the one that begins at the anchor, which is 0. */
  readonly index: number;
  readonly start: Date;
  readonly end: Date;
}

/** A part of a period, `[start, end)`. */
export interface Stretch {
  readonly period: Period;
  readonly start: Date;
  readonly end: Date;
}

/** A stretch of a period on one plan. */
export interface Segment extends Stretch {
  readonly plan: string;
}

/** From `at` on, until the next change, the organization is on the plan. */
export interface PlanChange {
  readonly at: Date;
  readonly plan: string;
}
