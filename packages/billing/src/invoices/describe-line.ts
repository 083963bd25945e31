import type { InvoiceLine } from "../invoicing/types.ts";
import type { Plan } from "../plans/types.ts";
import type { TokenClass } from "../pricing/types.ts";

const classNames: Readonly<Record<TokenClass, string>> = {
  input: "input tokens",
  cached_input: "cached input tokens",
  output: "output tokens",
  embedding: "embedding tokens",
};

/** What a line is for, in words. */
export function describeLine(line: InvoiceLine, plans: ReadonlyMap<string, Plan>): string {
  const plan = plans.get(line.plan)?.name ?? line.plan;
  switch (line.kind) {
    case "base":
      return `${plan} plan, a month in advance`;
    case "seats":
      return `Seats on ${plan}, a month in advance`;
    case "proration":
      return `${line.prorationOf === "seats" ? `Seats on ${plan}` : `${plan} plan`}, ${line.amount < 0n ? "given back" : "in proportion"}`;
    case "usage":
      return describeTokens(line);
    case "adjustment":
      return `Correction: ${describeTokens(line)}`;
    case "discount":
      return `Discount of the commitment on ${plan}`;
    case "minimum_commit":
      return `Up to the minimum of ${plan}`;
  }
}

function describeTokens({ model, tokenClass, batch }: InvoiceLine): string {
  return `${model}, ${tokenClass === null ? "tokens" : classNames[tokenClass]}${batch ? " in batches" : ""}`;
}
