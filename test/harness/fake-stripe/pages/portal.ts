import type { Context, Hono } from "hono";
import { html } from "hono/html";
import { tryPaying } from "../invoicing/renew-subscriptions.ts";
import { payInvoice } from "../invoicing/settle-invoice.ts";
import type { PortalSession } from "../objects.ts";
import { answerSubscription } from "../routes/subscriptions.ts";
import { find } from "../world.ts";
import type { PageCall } from "./checkout.ts";
import { button, dollars, layout } from "./layout.ts";

/** The customer portal: subscriptions, invoices, the card, and the way back. */
export function registerPortalPages(app: Hono, callOf: () => PageCall): void {
  app.get("/fake/portal/:id", (c) => show(c, callOf()));
  app.post("/fake/portal/:id/card/:card", (c) => {
    const call = callOf();
    const customer = find(call.world.customers, "customer", sessionOf(c, call).customer);
    customer.invoice_settings.default_payment_method =
      c.req.param("card") === "good" ? "pm_card_visa" : "pm_card_chargeCustomerFail";
    call.emit("customer.updated", customer);
    return back(c);
  });
  app.post("/fake/portal/:id/pay/:invoice", (c) => {
    const call = callOf();
    const invoice = find(call.world.invoices, "invoice", c.req.param("invoice"));
    if (invoice.customer === sessionOf(c, call).customer && invoice.status === "open") tryPaying(call, invoice);
    return back(c);
  });
  app.post("/fake/portal/:id/cancel/:subscription", (c) => {
    const call = callOf();
    const subscription = find(call.world.subscriptions, "subscription", c.req.param("subscription"));
    if (subscription.customer === sessionOf(c, call).customer)
      subscription.cancel_at_period_end = !subscription.cancel_at_period_end;
    call.emit("customer.subscription.updated", answerSubscription(call.world, subscription));
    return back(c);
  });
  app.post("/fake/invoices/:id/pay", (c) => {
    const call = callOf();
    const invoice = find(call.world.invoices, "invoice", c.req.param("id"));
    find(call.world.customers, "customer", invoice.customer).invoice_settings.default_payment_method = "pm_card_visa";
    if (invoice.status === "open") payInvoice(call, invoice);
    return c.redirect(`/fake/invoices/${invoice.id}`, 303);
  });
  app.get("/fake/invoices/:id", (c) => {
    const invoice = find(callOf().world.invoices, "invoice", c.req.param("id"));
    const rows = invoice.lines.map(
      (line) => html`<tr><td>${line.description}</td><td>${dollars(line.amount)}</td></tr>`,
    );
    return c.html(
      layout(
        `Invoice ${invoice.number}`,
        html`<table>${rows}</table><p>${invoice.status}: ${dollars(invoice.amount_due)}</p>${invoice.status === "open" ? button(`/fake/invoices/${invoice.id}/pay`, "Pay") : ""}`,
      ),
    );
  });
}

function sessionOf(c: Context, { world }: PageCall): PortalSession {
  return find(world.portals, "portal session", c.req.param("id") ?? "");
}

function back(c: Context) {
  return c.redirect(`/fake/portal/${c.req.param("id")}`, 303);
}

function show(c: Context, call: PageCall) {
  const { world } = call;
  const session = sessionOf(c, call);
  const own = `/fake/portal/${session.id}`;
  const customer = find(world.customers, "customer", session.customer);
  const subscriptions = [...world.subscriptions.values()].filter(
    (one) => one.customer === customer.id && one.status !== "canceled",
  );
  const invoices = [...world.invoices.values()].filter((one) => one.customer === customer.id).reverse();
  return c.html(
    layout(
      "Billing",
      html`<p>${customer.name ?? customer.email ?? customer.id}; card: ${customer.invoice_settings.default_payment_method ?? "none"}</p>
        <p>${button(`${own}/card/good`, "Use a card that pays")} ${button(`${own}/card/bad`, "Use a card that is declined")}</p>
        <h2>Subscriptions</h2>
        <table>${subscriptions.map(({ id, status, cancel_at_period_end: ends }) => html`<tr><td>${id}</td><td>${status}</td><td>${ends ? "ends with its period " : ""}${button(`${own}/cancel/${id}`, ends ? "Keep" : "Cancel")}</td></tr>`)}</table>
        <h2>Invoices</h2>
        <table>${invoices.map((one) => html`<tr><td>${one.number ?? one.id}</td><td>${one.status}</td><td>${dollars(one.amount_due)}</td><td>${one.status === "open" ? button(`${own}/pay/${one.id}`, "Pay") : ""}</td></tr>`)}</table>
        ${session.return_url ? html`<p><a href="${session.return_url}">Back</a></p>` : ""}`,
    ),
  );
}
