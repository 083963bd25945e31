import type { credits } from "../tables.ts";

/** A credit as it was given. */
export type CreditRow = typeof credits.$inferSelect;

/** With what is left of it, in cents. */
export interface Credit extends CreditRow {
  readonly remainingCents: bigint;
}
