import type Stripe from "stripe";
import { type Call, type Handlers, idOf, mergeMetadata, on, page } from "../call.ts";
import { addUp, itemLine } from "../invoicing/draft-invoice.ts";
import type { InvoiceItem } from "../objects.ts";
import { invalid } from "../refusal.ts";
import { find, newId } from "../world.ts";

export const invoiceItems: Handlers = {
  "POST /v1/invoiceitems": on(createItem),
  "GET /v1/invoiceitems": on(listItems),
  "GET /v1/invoiceitems/{}": on((call) => find(call.world.invoiceItems, "invoiceitem", idOf(call))),
  "DELETE /v1/invoiceitems/{}": on(deleteItem),
};

function createItem({ world, params, now }: Call<Stripe.InvoiceItemCreateParams>): InvoiceItem {
  const customer = params.customer ?? "";
  find(world.customers, "customer", customer);
  if (params.amount === undefined)
    throw invalid("Missing required param: amount.", { code: "parameter_missing", param: "amount" });
  const created = now(customer);
  const item: InvoiceItem = {
    id: newId(world, "ii"),
    object: "invoiceitem",
    created,
    livemode: false,
    customer,
    amount: params.amount,
    currency: params.currency ?? "usd",
    description: params.description ?? null,
    metadata: mergeMetadata({}, params.metadata),
    period: params.period ?? { start: created, end: created },
    invoice: params.invoice ?? null,
  };
  if (item.invoice !== null) {
    const invoice = find(world.invoices, "invoice", item.invoice);
    if (invoice.status !== "draft")
      throw invalid("This invoice is no longer editable.", { code: "invoice_not_editable", param: "invoice" });
    invoice.lines.push(itemLine(world, item));
    addUp(invoice);
  }
  world.invoiceItems.set(item.id, item);
  return item;
}

function listItems({ world, params }: Call<Stripe.InvoiceItemListParams>) {
  const found = [...world.invoiceItems.values()].filter(
    ({ customer, invoice }) =>
      (!params.customer || params.customer === customer) &&
      (!params.invoice || params.invoice === invoice) &&
      (!params.pending || invoice === null),
  );
  return page(found, params, "/v1/invoiceitems");
}

function deleteItem(call: Call) {
  const item = find(call.world.invoiceItems, "invoiceitem", idOf(call));
  if (item.invoice !== null) throw invalid("This item is on an invoice already.");
  call.world.invoiceItems.delete(item.id);
  return { id: item.id, object: "invoiceitem", deleted: true };
}
