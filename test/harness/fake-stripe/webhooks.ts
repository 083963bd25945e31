import Stripe from "stripe";
import type { StripeEvent } from "./objects.ts";
import { apiVersion, newId, type World } from "./world.ts";

export interface WebhookEndpoint {
  readonly url: string;
  readonly secret: string;
}

export interface Delivery {
  readonly event: string;
  readonly type: string;
  /** What the endpoint answered; 0 when it could not be reached. */
  readonly status: number;
}

export interface Webhooks {
  /** Keeps an event and puts it in the queue. */
  emit(type: string, object: unknown, at: number): void;
  /**
   * Sends what waits, signed. `order` may shuffle, leave out or repeat; events that were not answered with 2xx wait for the next time.
   */
  deliver(order?: (events: readonly StripeEvent[]) => readonly StripeEvent[]): Promise<Delivery[]>;
}

const signer = new Stripe("sk_test_signing").webhooks;

export function createWebhooks(world: World, endpoint: () => WebhookEndpoint | undefined): Webhooks {
  let waiting: StripeEvent[] = [];
  return {
    emit(type, object, at) {
      const event: StripeEvent = {
        id: newId(world, "evt"),
        object: "event",
        created: at,
        livemode: false,
        type,
        api_version: apiVersion,
        data: { object: structuredClone(object) },
        pending_webhooks: 1,
        request: { id: null, idempotency_key: null },
      };
      world.events.set(event.id, event);
      waiting.push(event);
    },
    async deliver(order = (events) => events) {
      const to = endpoint();
      if (!to) return [];
      const events = order(waiting.splice(0));
      const deliveries: Delivery[] = [];
      for (const event of events) {
        const status = await send(to, event);
        deliveries.push({ event: event.id, type: event.type, status });
        if (status < 200 || status > 299) waiting = [...waiting.filter(({ id }) => id !== event.id), event];
        else event.pending_webhooks = 0;
      }
      return deliveries;
    },
  };
}

/** An event as it comes over the wire. */
export function signEvent(event: StripeEvent, secret: string, atMs = Date.now()) {
  const payload = JSON.stringify(event);
  const timestamp = Math.floor(atMs / 1_000);
  return { body: payload, signature: signer.generateTestHeaderString({ payload, secret, timestamp }) };
}

async function send({ url, secret }: WebhookEndpoint, event: StripeEvent): Promise<number> {
  const { body: payload, signature } = signEvent(event, secret);
  const headers = { "content-type": "application/json", "stripe-signature": signature };
  try {
    const answer = await fetch(url, { method: "POST", headers, body: payload });
    await answer.body?.cancel();
    return answer.status;
  } catch {
    return 0;
  }
}
