// `npm run billing -- <what>`: what the operator does to an organization's plan, credits and invoices. Run without arguments it says what there is.
import { parseArgs } from "node:util";
import {
  grantCredit,
  loadPlans,
  markInvoicePaid,
  refundInvoice,
  setPlan,
  toCents,
  voidInvoice,
} from "@sundial/billing";
import type { WriteContext } from "@sundial/db";
import { createIds, fromDecimalString, systemClock, systemRandom } from "@sundial/kernel";
import { runOnDatabase } from "./run-on-database.ts";

const usage = `npm run billing -- set-plan --organization org_... --plan scale [--seats 30]
npm run billing -- grant-credit --organization org_... --usd 25.00 --name Welcome [--category paid] [--priority 10] [--expires 2027-01-01]
npm run billing -- mark-paid --organization org_... --invoice bill_...
npm run billing -- void-invoice --organization org_... --invoice bill_... --reason "..."
npm run billing -- refund-invoice --organization org_... --invoice bill_... --usd 25.00 --reason "..."

The database is DATABASE_URL, or that of the running npm start.`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    organization: { type: "string" },
    plan: { type: "string" },
    seats: { type: "string" },
    usd: { type: "string" },
    name: { type: "string" },
    category: { type: "string", default: "promotional" },
    priority: { type: "string" },
    expires: { type: "string" },
    invoice: { type: "string" },
    reason: { type: "string" },
  },
});

const actions: Readonly<Record<string, (ctx: WriteContext) => Promise<string>>> = {
  async "set-plan"(ctx) {
    const seats = values.seats === undefined ? undefined : readWhole("seats", values.seats);
    const set = await setPlan(
      ctx,
      { plan: required("plan"), seats },
      {
        plans: loadPlans(process.env.PLANS_DIR),
        collector: process.env.STRIPE_SECRET_KEY ? "stripe" : "none",
      },
    );
    const later = set.scheduled ? `, and ${set.scheduled.plan} from ${set.scheduled.effectiveAt.toISOString()}` : "";
    return `${ctx.organization.id} is on ${set.plan} with ${set.seats} seats${later}`;
  },
  async "grant-credit"(ctx) {
    const { category, priority, expires } = values;
    if (category !== "promotional" && category !== "paid") throw new Error("--category is promotional or paid");
    const credit = await grantCredit(ctx, {
      name: required("name"),
      category,
      amountCents: readCents(required("usd")),
      priority: priority === undefined ? undefined : readWhole("priority", priority),
      expiresAt: expires === undefined ? undefined : readInstant(expires),
    });
    return `${credit.id}: ${required("usd")} USD for ${ctx.organization.id}`;
  },
  async "mark-paid"(ctx) {
    const { id, status } = await markInvoicePaid(ctx, required("invoice"));
    return `${id} is ${status}`;
  },
  async "void-invoice"(ctx) {
    const { id, status } = await voidInvoice(ctx, { id: required("invoice"), reason: required("reason") });
    return `${id} is ${status}`;
  },
  async "refund-invoice"(ctx) {
    const id = required("invoice");
    const refund = { id, amountCents: readCents(required("usd")), reason: required("reason") };
    const given = await refundInvoice(ctx, refund);
    return `${given} cents of ${id} are given back. Give them back where they were collected too.`;
  },
};

const [name = ""] = positionals;
const action = actions[name];
if (!action) {
  console.error(usage);
  process.exit(1);
}
await runOnDatabase("manage-billing", async ({ db }) => {
  const newId = createIds(systemClock, systemRandom);
  const said = await action({
    db,
    clock: systemClock,
    random: systemRandom,
    newId,
    mode: "live",
    organization: { id: required("organization") },
    actor: { kind: "system", job: "manage-billing" },
    requestId: newId("request"),
  });
  console.log(said);
});

function required(option: "organization" | "plan" | "usd" | "name" | "invoice" | "reason"): string {
  const value = values[option];
  if (!value) throw new Error(`--${option} is needed.\n\n${usage}`);
  return value;
}

function readWhole(option: string, text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new Error(`--${option} is a whole number, not ${text}`);
  return Number(text);
}

function readCents(usd: string): bigint {
  if (!/^\d{1,9}\.\d{2}$/.test(usd)) throw new Error(`--usd is an amount with two decimals such as 25.00, not ${usd}`);
  return toCents(fromDecimalString(usd));
}

function readInstant(text: string): Date {
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) throw new Error(`--expires is a date such as 2027-01-01, not ${text}`);
  return instant;
}
