import { type GrantCreditInput, toCents } from "@sundial/billing";
import { fromDecimalString } from "@sundial/kernel";
import { type BillingCommand, required } from "./read-command.ts";

/** The longest name of a credit that a collector takes. */
const nameMax = 100;
const priorityMax = 100;

/** A credit that can be given at `now`. Throws what is wrong with an option. */
export function readCredit(command: BillingCommand, now: Date): GrantCreditInput {
  const { category = "promotional", priority, expires } = command.values;
  if (category !== "promotional" && category !== "paid") throw new Error("--category is promotional or paid");
  const name = required(command, "name");
  if (name.length > nameMax) throw new Error(`--name has at most ${nameMax} characters, not ${name.length}`);
  return {
    name,
    category,
    amountCents: readCents(required(command, "usd")),
    priority: priority === undefined ? undefined : readPriority(priority),
    expiresAt: expires === undefined ? undefined : readExpiry(expires, now),
  };
}

export function readWhole(option: string, typed: string): number {
  if (!/^\d{1,6}$/.test(typed)) throw new Error(`--${option} is a whole number, not ${typed}`);
  return Number(typed);
}

/** Cents, more than none. */
export function readCents(usd: string): bigint {
  const cents = /^\d{1,9}\.\d{2}$/.test(usd) ? toCents(fromDecimalString(usd)) : 0n;
  if (cents === 0n) throw new Error(`--usd is an amount above 0.00 with two decimals such as 25.00, not ${usd}`);
  return cents;
}

function readPriority(typed: string): number {
  const priority = readWhole("priority", typed);
  if (priority > priorityMax) throw new Error(`--priority is from 0, used first, to ${priorityMax}, not ${typed}`);
  return priority;
}

/** The beginning of that day in UTC, or an instant that says its zone. */
function readExpiry(typed: string, now: Date): Date {
  const isExact = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/.test(typed);
  const instant = new Date(isExact ? typed : Number.NaN);
  if (Number.isNaN(instant.getTime())) throw new Error(`--expires is a date such as 2027-01-01, not ${typed}`);
  if (instant <= now) throw new Error(`--expires lies in the future, not at ${typed}`);
  return instant;
}
