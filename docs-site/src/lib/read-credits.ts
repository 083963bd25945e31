import type { Credit, Sundial } from "@sundial/sdk";
import { type MoneyLike, picodollarsOf, sumOf } from "./exact-money.ts";

export type CreditState = "counts" | "ahead" | "expired" | "used up";

export function creditStateOf(credit: Credit, nowMs: number): CreditState {
  if (picodollarsOf(credit.remaining) === 0n) return "used up";
  if (credit.expires_at !== null && Date.parse(credit.expires_at) <= nowMs) return "expired";
  return Date.parse(credit.effective_at) > nowMs ? "ahead" : "counts";
}

/** What is left of all credits that count now. */
export async function readCreditsLeft(api: Sundial, nowMs: number): Promise<MoneyLike> {
  const left: MoneyLike[] = [];
  for await (const credit of api.credits.list({ limit: 100 }))
    if (creditStateOf(credit, nowMs) === "counts") left.push(credit.remaining);
  return sumOf(left);
}
