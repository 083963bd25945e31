import { countOf } from "@sundial/kernel";
import type { Plan } from "@sundial/sdk";
import { picodollarsOf } from "./exact-money.ts";
import { formatMoney } from "./format.ts";

/** A plan's name for its id; the id itself for a plan that is no longer on offer. */
export function planName(plans: readonly Pick<Plan, "id" | "name">[], id: string): string {
  return plans.find((plan) => plan.id === id)?.name ?? id;
}

/** Whether the plan was chosen but begins only with the next full minute; until then calls are bounded by the plan before it. */
export function isYetToBegin({ period_start }: { readonly period_start: string }, nowMs: number): boolean {
  return Date.parse(period_start) > nowMs;
}

/** 1 as "1 seat", 3 as "3 seats". */
export const seatsText = (seats: number): string => countOf(seats, "seat");

const supportLevels: Readonly<Record<string, string>> = {
  community: "community",
  email: "by mail",
  priority: "by mail, before others",
  dedicated: "a named contact",
};

/** "by mail, first answer within 24 hours". */
export function supportText({ level, first_response_hours: hours }: Plan["support"]): string {
  const how = supportLevels[level] ?? level;
  return hours === null ? how : `${how}, first answer within ${hours === 1 ? "an hour" : `${hours} hours`}`;
}

/** The highest limit on spending that a plan allows, in words. */
export function spendText({ maximum }: Plan["spend_limit"]): string {
  if (maximum === null) return "as high as you set it";
  return picodollarsOf(maximum) === 0n ? "nothing beyond what is included" : `up to ${formatMoney(maximum)} a month`;
}
