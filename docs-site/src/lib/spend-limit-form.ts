import type { PutSpendLimitRequest, SpendEnforcement, SpendPeriod } from "@sundial/sdk";
import type { ApiProblem } from "./api-problem.ts";
import { dropGrouping } from "./drop-grouping.ts";
import { textOf } from "./handle-form.ts";

export const periodOptions: { value: SpendPeriod; label: string }[] = [
  { value: "month", label: "A month of the subscription" },
  { value: "day", label: "A day of UTC" },
];

export const enforcementOptions: { value: SpendEnforcement; label: string }[] = [
  { value: "hard", label: "Hard: refuses calls that do not fit" },
  { value: "soft", label: "Soft: only sends mail" },
];

/** The form of a spend limit as the API takes it. What was typed is handed on as it is, so that the API says what is wrong with it. */
export function readSpendLimitForm(form: FormData): PutSpendLimitRequest {
  const alerts = textOf(form, "alert_percents");
  return {
    api_key_id: textOf(form, "api_key_id") || null,
    period: textOf(form, "period") === "day" ? "day" : "month",
    amount: dropGrouping(textOf(form, "amount")),
    enforcement: textOf(form, "enforcement") === "soft" ? "soft" : "hard",
    alert_percents: alerts
      .split(/[\s,;%]+/)
      .filter(Boolean)
      .map(Number),
  };
}

const howToWrite: Readonly<Record<string, string>> = {
  amount: "Write an amount such as 250.00, in dollars and cents.",
  alert_percents: "Write up to ten whole numbers from 1 to 100, such as 50, 80, 100.",
};

/** What is wrong with each field, in words for a person. The plan's own limit and an unknown key are said at their fields too. */
export function spendLimitProblems({ fields, code, text }: ApiProblem): ApiProblem["fields"] {
  if (code === "spend_limit_above_plan") return { amount: text };
  if (code === "resource_not_found") return { api_key_id: "There is no such live key in this organization." };
  return Object.fromEntries(Object.entries(fields).map(([name, said]) => [name, howToWrite[name] ?? said]));
}
