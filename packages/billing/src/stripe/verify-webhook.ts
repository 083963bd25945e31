import type { Clock } from "@sundial/kernel";
import Stripe from "stripe";
import { CollectorError, type CollectorEvent } from "../collector.ts";
import { fromWireEvent } from "./events.ts";

/** How far the time of a signature may be off, in either direction. */
const toleranceSeconds = 300;

export interface WebhookInput {
  readonly body: string;
  readonly signature: string;
}

/** The package bounds the past alone: a signature for tomorrow would pass it, and could be sent again until then. */
export function verifyWebhook(stripe: Stripe, secret: string, clock: Clock): (webhook: WebhookInput) => CollectorEvent {
  return ({ body, signature }) => {
    const nowMs = clock.nowMs();
    assertNotToCome(signature, nowMs);
    try {
      const event = stripe.webhooks.constructEvent(body, signature, secret, toleranceSeconds, undefined, nowMs);
      return fromWireEvent(event);
    } catch (cause) {
      if (!(cause instanceof Stripe.errors.StripeSignatureVerificationError) && !(cause instanceof SyntaxError))
        throw cause;
      throw new CollectorError("The signature does not fit the webhook", { reason: "forged", cause });
    }
  };
}

function assertNotToCome(signature: string, nowMs: number): void {
  const times = [...signature.matchAll(/(?:^|,)\s*t=(\d+)/g)].map(([, seconds]) => Number(seconds));
  if (times.length === 1 && times.every((seconds) => seconds <= nowMs / 1_000 + toleranceSeconds)) return;
  throw new CollectorError("The signature's time is missing or to come", { reason: "forged" });
}
