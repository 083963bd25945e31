import type { Clock } from "@sundial/kernel";
import type { Collector } from "./collector.ts";
import { createStripeGateway } from "./stripe-gateway.ts";

/** The settings of whoever collects, as the environment gives them. */
export interface CollectorSettings {
  readonly STRIPE_SECRET_KEY?: string | undefined;
  readonly STRIPE_WEBHOOK_SECRET?: string | undefined;
  readonly STRIPE_API_URL?: string | undefined;
}

/** Null without a key: then nothing is collected, and nothing fails. Without a webhook secret every webhook is refused. */
export function createCollector(settings: CollectorSettings, clock: Clock): Collector | null {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret = "", STRIPE_API_URL: apiUrl } = settings;
  return secretKey === undefined ? null : createStripeGateway({ secretKey, webhookSecret, apiUrl }, clock);
}
