import type { Context, Hono } from "hono";
import { html } from "hono/html";
import type { Call } from "../call.ts";
import { failingCards } from "../invoicing/settle-invoice.ts";
import type { CheckoutSession } from "../objects.ts";
import { answerCheckout } from "../routes/sessions.ts";
import { startSubscription } from "../routes/subscriptions.ts";
import { find, newId } from "../world.ts";
import { button, dollars, layout } from "./layout.ts";

export type PageCall = Pick<Call, "world" | "now" | "emit" | "baseUrl">;

/** Checkout as a browser sees it: pay, be refused, or go back. */
export function registerCheckoutPages(app: Hono, callOf: () => PageCall): void {
  app.get("/fake/checkout/:id", (c) => show(c, callOf(), false));
  app.post("/fake/checkout/:id/pay", (c) => pay(c, callOf()));
  app.post("/fake/checkout/:id/decline", (c) => show(c, callOf(), true));
  app.post("/fake/checkout/:id/cancel", (c) => {
    const { cancel_url: url } = sessionOf(c, callOf());
    return url ? c.redirect(url, 303) : c.text("This session has no cancel_url.", 400);
  });
}

function sessionOf(c: Context, { world }: PageCall): CheckoutSession {
  return find(world.checkouts, "checkout.session", c.req.param("id") ?? "");
}

function show(c: Context, call: PageCall, refused: boolean) {
  const session = sessionOf(c, call);
  if (session.status !== "open") return c.html(layout("Checkout", html`<p>This session is ${session.status}.</p>`));
  const rows = session.items.map(({ price: id, quantity }) => {
    const price = find(call.world.prices, "price", id);
    const { name } = find(call.world.products, "product", price.product);
    const cost =
      price.recurring?.usage_type === "metered" ? "by usage" : dollars((price.unit_amount ?? 0) * (quantity ?? 1));
    return html`<tr><td>${name}${price.nickname ? ` (${price.nickname})` : ""}</td><td>${quantity ?? ""}</td><td>${cost}</td></tr>`;
  });
  const own = `/fake/checkout/${session.id}`;
  return c.html(
    layout(
      "Checkout",
      html`${refused ? html`<p role="alert">Your card was declined.</p>` : ""}
        <table><tr><th>What</th><th>Quantity</th><th>Price</th></tr>${rows}</table>
        <p>${button(`${own}/pay`, "Pay")} ${button(`${own}/decline`, "Pay with a card that is declined")} ${button(`${own}/cancel`, "Cancel")}</p>`,
    ),
    refused ? 402 : 200,
  );
}

function pay(c: Context, call: PageCall) {
  const session = sessionOf(c, call);
  // A second click finds it paid and goes the same way.
  if (session.status === "open") complete(call, session);
  return c.redirect((session.success_url ?? "/").replace("{CHECKOUT_SESSION_ID}", session.id), 303);
}

function complete(call: PageCall, session: CheckoutSession): void {
  const { world, emit } = call;
  const customer = ensureCustomer(call, session);
  const known = find(world.customers, "customer", customer);
  const card = known.invoice_settings.default_payment_method;
  if (card === null || failingCards.has(card)) known.invoice_settings.default_payment_method = "pm_card_visa";
  session.customer = customer;
  if (session.mode === "subscription") {
    const subscription = startSubscription(call, {
      customer,
      items: session.items,
      metadata: session.subscriptionMetadata,
      ...(session.anchor !== null && { anchor: session.anchor }),
    });
    session.subscription = subscription.id;
    session.invoice = subscription.latest_invoice;
  }
  session.status = "complete";
  session.payment_status = session.mode === "setup" || session.anchor !== null ? "no_payment_required" : "paid";
  emit("checkout.session.completed", answerCheckout(session));
}

function ensureCustomer({ world, now, emit }: PageCall, session: CheckoutSession): string {
  if (session.customer) return session.customer;
  const id = newId(world, "cus");
  const customer = {
    id,
    object: "customer",
    created: now(),
    livemode: false as const,
    email: session.customer_email,
    name: null,
    metadata: {},
    test_clock: null,
    invoice_settings: { default_payment_method: null },
  };
  world.customers.set(id, customer);
  emit("customer.created", customer);
  return id;
}
