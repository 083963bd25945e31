import { type Collector, CollectorError, receiveCollectorEvent } from "@sundial/billing";
import type { Database } from "@sundial/db";
import { coreErrors } from "@sundial/errors";
import type { Clock, Ids } from "@sundial/kernel";
import { bodyLimit } from "hono/body-limit";
import type { ApiApp } from "./api-app.ts";

export interface StripeWebhookDeps {
  readonly collector: Collector | null;
  readonly database: Pick<Database, "db">;
  readonly clock: Clock;
  readonly newId: Ids;
}

const path = "/webhooks/stripe";
/** Events are a few kilobytes; one with many lines has been seen to reach some hundred. */
const bodyBytesMax = 1_000_000;

/**
 * `POST /webhooks/stripe`, beside the dated contract, because Stripe alone calls it. 200 says that the event is kept (now or before), 400 that its signature does not
 * hold; anything else, and Stripe sends it again.
 */
export function registerStripeWebhook(app: ApiApp, { collector, database, clock, newId }: StripeWebhookDeps): void {
  app.post(path, bodyLimit({ maxSize: bodyBytesMax, onError: () => refuseBody() }), async (c) => {
    if (!collector) throw coreErrors.route_not_found({ method: c.req.method, path: c.req.path, suggestion: "" });
    const body = await c.req.text();
    try {
      const event = collector.verifyWebhook({ body, signature: c.req.header("stripe-signature") ?? "" });
      await receiveCollectorEvent({ db: database.db, clock, newId }, event);
      return c.json({ received: true });
    } catch (error) {
      if (error instanceof CollectorError && error.reason === "forged") return c.json({ received: false }, 400);
      throw error;
    }
  });
}

function refuseBody(): never {
  throw coreErrors.body_too_large({ limit_bytes: bodyBytesMax });
}
