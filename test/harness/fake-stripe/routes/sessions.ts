import type Stripe from "stripe";
import { type Call, type Handlers, idOf, mergeMetadata, on, page } from "../call.ts";
import type { CheckoutSession, PortalSession } from "../objects.ts";
import { invalid } from "../refusal.ts";
import { find, newId } from "../world.ts";
import { anchorOf } from "./subscriptions.ts";

/** Checkout and the customer portal: what the API makes; the pages are in `pages`. */
export const sessions: Handlers = {
  "POST /v1/checkout/sessions": on(createCheckout),
  "GET /v1/checkout/sessions": on(listCheckouts),
  "GET /v1/checkout/sessions/{}": on((call) =>
    answerCheckout(find(call.world.checkouts, "checkout.session", idOf(call))),
  ),
  "POST /v1/checkout/sessions/{}/expire": on(expire),
  "POST /v1/billing_portal/sessions": on(createPortal),
};

const day = 86_400;

function createCheckout({ world, params, now, baseUrl }: Call<Stripe.Checkout.SessionCreateParams>) {
  if (params.customer) find(world.customers, "customer", params.customer);
  const mode = params.mode ?? "payment";
  if (mode !== "setup" && !params.line_items?.length)
    throw invalid("Missing required param: line_items.", { param: "line_items" });
  if (!params.success_url)
    throw invalid("Missing required param: success_url.", { code: "parameter_missing", param: "success_url" });
  const items = (params.line_items ?? []).map(({ price = "", quantity }) => {
    const found = find(world.prices, "price", price);
    const metered = found.recurring?.usage_type === "metered";
    if (metered === (quantity !== undefined))
      throw invalid("Metered prices take no quantity, others need one.", { param: "line_items[quantity]" });
    return { price, quantity: quantity ?? null };
  });
  if (mode === "subscription" && items.length > 20)
    throw invalid("At most 20 recurring line items.", { param: "line_items" });
  const id = newId(world, "cs_test");
  const session: CheckoutSession = {
    id,
    object: "checkout.session",
    created: now(),
    livemode: false,
    status: "open",
    payment_status: "unpaid",
    mode: mode as CheckoutSession["mode"], // the three modes of the package's types
    customer: params.customer ?? null,
    customer_email: params.customer_email ?? null,
    client_reference_id: params.client_reference_id ?? null,
    metadata: mergeMetadata({}, params.metadata),
    success_url: params.success_url,
    cancel_url: params.cancel_url ?? null,
    subscription: null,
    invoice: null,
    url: `${baseUrl}/fake/checkout/${id}`,
    expires_at: params.expires_at ?? now() + day,
    items,
    subscriptionMetadata: mergeMetadata({}, params.subscription_data?.metadata),
    anchor: anchorOf(params.subscription_data ?? {}).anchor ?? null,
  };
  world.checkouts.set(id, session);
  return answerCheckout(session);
}

function listCheckouts({ world, params }: Call<Stripe.Checkout.SessionListParams>) {
  const found = [...world.checkouts.values()].filter(
    ({ customer }) => !params.customer || params.customer === customer,
  );
  const listed = page(found, params, "/v1/checkout/sessions");
  return { ...listed, data: listed.data.map(answerCheckout) };
}

function expire(call: Call) {
  const session = find(call.world.checkouts, "checkout.session", idOf(call));
  if (session.status !== "open") throw invalid("Only open sessions can be expired.");
  session.status = "expired";
  call.emit("checkout.session.expired", answerCheckout(session));
  return answerCheckout(session);
}

export function answerCheckout({ items: _, subscriptionMetadata: __, anchor: ___, ...session }: CheckoutSession) {
  return { ...session, url: session.status === "open" ? session.url : null };
}

function createPortal({ world, params, now, baseUrl }: Call<Stripe.BillingPortal.SessionCreateParams>): PortalSession {
  const customer = params.customer ?? "";
  find(world.customers, "customer", customer);
  const id = newId(world, "bps");
  const session: PortalSession = {
    id,
    object: "billing_portal.session",
    created: now(),
    livemode: false,
    customer,
    return_url: params.return_url ?? null,
    url: `${baseUrl}/fake/portal/${id}`,
  };
  world.portals.set(id, session);
  return session;
}
