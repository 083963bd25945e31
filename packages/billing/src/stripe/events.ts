import type Stripe from "stripe";
import type { CollectorEvent } from "../collector.ts";
import { fromWireSubject } from "./convert.ts";
import { callStripe } from "./to-collector-error.ts";

export function fromWireEvent(event: Stripe.Event): CollectorEvent {
  return { id: event.id, type: event.type, subject: fromWireSubject(event) };
}

/** Events that a webhook endpoint waits for, or did not take, newest first and 10,000 at most; Stripe lists those of thirty days. Source: https://docs.stripe.com/webhooks/process-undelivered-events */
export async function listUndelivered(stripe: Stripe, since: Date): Promise<readonly CollectorEvent[]> {
  const created = { gte: Math.floor(since.getTime() / 1_000) };
  const events = await callStripe(() =>
    stripe.events.list({ delivery_success: false, created, limit: 100 }).autoPagingToArray({ limit: 10_000 }),
  );
  return events.map(fromWireEvent);
}
