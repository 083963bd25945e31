import { parseArgs } from "node:util";

export const billingUsage = `npm run billing -- set-plan --organization org_... --plan scale [--seats 30]
npm run billing -- grant-credit --organization org_... --usd 25.00 --name Welcome [--category paid] [--priority 10] [--expires 2027-01-01]
npm run billing -- mark-paid --organization org_... --invoice bill_...
npm run billing -- void-invoice --organization org_... --invoice bill_... --reason "..."
npm run billing -- refund-invoice --organization org_... --invoice bill_... --usd 25.00 --reason "..."

The database is DATABASE_URL, or that of the running npm start.`;

const names = ["set-plan", "grant-credit", "mark-paid", "void-invoice", "refund-invoice"] as const;

export interface BillingCommand {
  readonly name: (typeof names)[number];
  readonly values: Readonly<Partial<Record<BillingOption, string>>>;
}

type BillingOption = keyof typeof options;

const options = {
  organization: { type: "string" },
  plan: { type: "string" },
  seats: { type: "string" },
  usd: { type: "string" },
  name: { type: "string" },
  category: { type: "string" },
  priority: { type: "string" },
  expires: { type: "string" },
  invoice: { type: "string" },
  reason: { type: "string" },
} as const;

/** What was typed after `npm run billing --`. Throws a sentence for the operator, with the usage. */
export function readCommand(args: readonly string[]): BillingCommand {
  const { positionals, values } = parse(args);
  const [typed, ...more] = positionals;
  const name = names.find((one) => one === typed);
  if (!name) throw new Error(typed ? `There is no ${typed}.\n\n${billingUsage}` : billingUsage);
  if (more.length > 0) throw new Error(`${more.join(" ")} is one word too many.\n\n${billingUsage}`);
  return { name, values };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n\n${billingUsage}`);
  }
}

/** The value of an option that the command cannot do without. */
export function required({ values }: BillingCommand, option: BillingOption): string {
  const value = values[option];
  if (!value) throw new Error(`--${option} is needed.\n\n${billingUsage}`);
  return value;
}
