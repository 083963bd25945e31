import type Stripe from "stripe";
import { type Call, type Handlers, idOf, on, page } from "../call.ts";
import { find } from "../world.ts";

export const events: Handlers = {
  "GET /v1/events": on((call: Call<Stripe.EventListParams>) => {
    const { type, types, delivery_success: isDelivered, created } = call.params;
    const since = typeof created === "object" ? (created.gte ?? 0) : 0;
    const found = [...call.world.events.values()].filter(
      (event) =>
        (!type || type === event.type) &&
        (!types || types.includes(event.type)) &&
        (isDelivered === undefined || isDelivered === (event.pending_webhooks === 0)) &&
        event.created >= since,
    );
    return page(found, call.params, "/v1/events");
  }),
  "GET /v1/events/{}": on((call) => find(call.world.events, "event", idOf(call))),
};
