import type { CreditGrant, Invoice, InvoiceLine } from "../objects.ts";
import type { World } from "../world.ts";
import { addUp } from "./draft-invoice.ts";

/** Takes a customer's grants off the lines with a metered price: lowest priority number first, then what expires first, then promotional before paid. */
export function applyCredits(world: World, invoice: Invoice, now: number): void {
  for (const grant of usableGrants(world, invoice, now)) {
    for (const line of invoice.lines.filter((one) => covers(world, grant, one))) {
      const open = line.amount - line.pretax_credit_amounts.reduce((sum, { amount }) => sum + amount, 0);
      const amount = Math.min(open, grant.left);
      if (amount <= 0) continue;
      grant.left -= amount;
      line.pretax_credit_amounts.push({ type: "credit_balance_transaction", amount, credit_grant: grant.id });
    }
  }
  addUp(invoice);
}

function usableGrants(world: World, { customer, currency }: Invoice, now: number): CreditGrant[] {
  const order = (a: CreditGrant, b: CreditGrant) =>
    a.priority - b.priority ||
    (a.expires_at ?? Number.POSITIVE_INFINITY) - (b.expires_at ?? Number.POSITIVE_INFINITY) ||
    b.category.localeCompare(a.category) ||
    a.effective_at - b.effective_at;
  return [...world.creditGrants.values()]
    .filter(
      (grant) => grant.customer === customer && grant.amount.monetary.currency === currency && isUsable(grant, now),
    )
    .sort((a, b) => order(a, b) || 0);
}

export function isUsable(grant: CreditGrant, now: number): boolean {
  const ended = grant.voided_at !== null || (grant.expires_at !== null && grant.expires_at <= now);
  return !ended && grant.effective_at <= now && grant.left > 0;
}

function covers(world: World, grant: CreditGrant, line: InvoiceLine): boolean {
  const price = world.prices.get(line.pricing?.price_details.price ?? "");
  if (price?.recurring?.usage_type !== "metered") return false;
  const { prices } = grant.applicability_config.scope;
  return !prices || prices.some(({ id }) => id === price.id);
}
