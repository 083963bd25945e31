// `npm run billing -- <what>`: what the operator does to an organization's plan, credits and invoices. Run without arguments it says what there is.
import { grantCredit, loadPlans, markInvoicePaid, refundInvoice, setPlan, voidInvoice } from "@sundial/billing";
import type { WriteContext } from "@sundial/db";
import { createIds, systemClock, systemRandom } from "@sundial/kernel";
import { type BillingCommand, readCommand, required } from "./billing/read-command.ts";
import { readCents, readCredit, readWhole } from "./billing/read-values.ts";
import { runOnDatabase } from "./run-on-database.ts";

type Action = (ctx: WriteContext, command: BillingCommand) => Promise<string>;

const actions: Readonly<Record<BillingCommand["name"], Action>> = {
  async "set-plan"(ctx, command) {
    const { seats } = command.values;
    const wish = {
      plan: required(command, "plan"),
      seats: seats === undefined ? undefined : readWhole("seats", seats),
    };
    const collector = process.env.STRIPE_SECRET_KEY ? "stripe" : "none";
    const set = await setPlan(ctx, wish, { plans: loadPlans(process.env.PLANS_DIR), collector });
    const later = set.scheduled ? `, and ${set.scheduled.plan} from ${set.scheduled.effectiveAt.toISOString()}` : "";
    return `${ctx.organization.id} is on ${set.plan} with ${set.seats} seats${later}`;
  },
  async "grant-credit"(ctx, command) {
    const credit = await grantCredit(ctx, readCredit(command, ctx.clock.now()));
    return `${credit.id}: ${required(command, "usd")} USD for ${ctx.organization.id}`;
  },
  async "mark-paid"(ctx, command) {
    const { id, status } = await markInvoicePaid(ctx, required(command, "invoice"));
    return `${id} is ${status}`;
  },
  async "void-invoice"(ctx, command) {
    const wish = { id: required(command, "invoice"), reason: required(command, "reason") };
    const { id, status } = await voidInvoice(ctx, wish);
    return `${id} is ${status}`;
  },
  async "refund-invoice"(ctx, command) {
    const id = required(command, "invoice");
    const refund = { id, amountCents: readCents(required(command, "usd")), reason: required(command, "reason") };
    const given = await refundInvoice(ctx, refund);
    return `${given} cents of ${id} are given back. Give them back where they were collected too.`;
  },
};

const command = readArguments();
await runOnDatabase("manage-billing", async ({ db }) => {
  const newId = createIds(systemClock, systemRandom);
  const said = await actions[command.name](
    {
      db,
      clock: systemClock,
      random: systemRandom,
      newId,
      mode: "live",
      organization: { id: required(command, "organization") },
      actor: { kind: "system", job: "manage-billing" },
      requestId: newId("request"),
    },
    command,
  );
  console.log(said);
});

function readArguments(): BillingCommand {
  try {
    return readCommand(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
