import { Webhook } from "standardwebhooks";

export interface SignInput {
  /** The id of the event. */
  readonly id: string;
  /** When this attempt begins. */
  readonly at: Date;
  /** What is sent, byte for byte. */
  readonly payload: string;
  /** The newest secret first; each signs. */
  readonly secrets: readonly string[];
}

/** The headers of Standard Webhooks. A receiver that knows any of the secrets can verify. */
export function sign({ id, at, payload, secrets }: SignInput): Readonly<Record<string, string>> {
  return {
    "webhook-id": id,
    "webhook-timestamp": `${Math.floor(at.getTime() / 1_000)}`,
    "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(id, at, payload)).join(" "),
  };
}
