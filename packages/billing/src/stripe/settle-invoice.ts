import type Stripe from "stripe";
import type { CollectorInvoice, SettlementInput } from "../collector.ts";
import { fromWireInvoice, labels, toWireCents } from "./convert.ts";
import { readUsableCredit } from "./credits.ts";
import { readRefunds } from "./refunds.ts";
import { callStripe } from "./to-collector-error.ts";

export async function createInvoice(
  stripe: Stripe,
  { customerId, ownInvoiceId }: { readonly customerId: string; readonly ownInvoiceId: string },
): Promise<CollectorInvoice> {
  const params = {
    customer: customerId,
    auto_advance: false,
    pending_invoice_items_behavior: "exclude",
    metadata: { [labels.invoice]: ownInvoiceId },
  } as const;
  const idempotencyKey = `sundial_invoice_${ownInvoiceId}`;
  return fromWireInvoice(await callStripe(() => stripe.invoices.create(params, { idempotencyKey })));
}

/** An item that was added before is part of the draft's total, so that a repetition finds no difference. */
export async function settleInvoice(stripe: Stripe, id: string, own: SettlementInput): Promise<CollectorInvoice> {
  return callStripe(async () => {
    const draft = await stripe.invoices.retrieve(id);
    const metadata = { [labels.invoice]: own.ownInvoiceId, [labels.number]: own.number };
    if (draft.status !== "draft") return readRefunds(stripe, await stripe.invoices.update(id, { metadata }));
    const difference = own.totalCents - (await expectTotal(stripe, draft));
    if (difference !== 0n) await addDifference(stripe, draft, { ...own, difference });
    await stripe.invoices.update(id, { metadata });
    return fromWireInvoice(await stripe.invoices.finalizeInvoice(id, { auto_advance: true }));
  });
}

async function addDifference(
  stripe: Stripe,
  { id, customer }: Stripe.Invoice,
  { ownInvoiceId, number, difference }: SettlementInput & { readonly difference: bigint },
): Promise<void> {
  const item = {
    customer: typeof customer === "string" ? customer : (customer?.id ?? ""),
    invoice: id,
    currency: "usd",
    amount: toWireCents(difference),
    description: `To the total of invoice ${number}`,
    metadata: { [labels.invoice]: ownInvoiceId },
  };
  await stripe.invoiceItems.create(item, { idempotencyKey: `sundial_difference_${ownInvoiceId}_${difference}` });
}

/** What the draft will come to, after the credits that Stripe takes off its metered lines when it becomes final. */
async function expectTotal(stripe: Stripe, draft: Stripe.Invoice): Promise<bigint> {
  const usable = await readUsableCredit(
    stripe,
    typeof draft.customer === "string" ? draft.customer : (draft.customer?.id ?? ""),
  );
  const total = BigInt(draft.total);
  if (usable === 0n) return total;
  const lines = await stripe.invoices
    .listLineItems(draft.id, { limit: 100, expand: ["data.pricing.price_details.price"] })
    .autoPagingToArray({ limit: 10_000 });
  const metered = lines.filter(isMetered).reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  return usable < metered ? total - usable : total - metered;
}

function isMetered({ pricing }: Stripe.InvoiceLineItem): boolean {
  const price = pricing?.price_details?.price;
  return typeof price === "object" && price.recurring?.usage_type === "metered";
}
