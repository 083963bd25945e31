import { expect, it } from "vitest";
import { readSpendLimitForm, spendLimitProblems } from "./spend-limit-form.ts";

function amountOf(typed: string): string | null | undefined {
  const form = new FormData();
  form.set("amount", typed);
  return readSpendLimitForm(form).amount;
}

it("never makes more of an amount than was meant: a decimal comma is handed on, and refused", () => {
  expect(amountOf("75,00")).toBe("75,00");
  expect(amountOf(" $1,250.00 ")).toBe("1250.00");
});

it("says how a field is written, instead of the pattern that it has to match", () => {
  const problem = { code: "invalid_request", text: "", requestId: null, pointers: {} };
  const fields = { amount: "Expected text that matches a pattern.", enforcement: "Expected hard or soft." };
  expect(spendLimitProblems({ ...problem, fields })).toEqual({
    amount: "Write an amount such as 250.00, in dollars and cents.",
    enforcement: "Expected hard or soft.",
  });
});
