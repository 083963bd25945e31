import type { WebhookAttempt, WebhookDelivery, WebhookEndpoint } from "@sundial/sdk";
import { formatNumber } from "./format.ts";

type BadgeKind = "ok" | "sun" | "danger" | "plain";

const reasons: Readonly<Record<string, string>> = {
  by_hand: "somebody disabled it",
  gone: "it answered with 410, which says that it is gone for good",
  failing: "no attempt to send there has succeeded for five days",
};

/** Why nothing is sent to an endpoint, to stand after "because". */
export const disabledText = (reason: string): string => reasons[reason] ?? reason;

/** How an endpoint is, in a word. */
export function endpointState({ enabled, failing_since }: WebhookEndpoint): { text: string; kind: BadgeKind } {
  if (!enabled) return { text: "Disabled", kind: "danger" };
  return failing_since === null ? { text: "Enabled", kind: "ok" } : { text: "Failing", kind: "sun" };
}

/** How a delivery is, in a word. */
export function deliveryState({ status, attempts }: WebhookDelivery): { text: string; kind: BadgeKind } {
  if (status === "succeeded") return { text: "Arrived", kind: "ok" };
  if (status === "failed") return { text: "Failed", kind: "danger" };
  return attempts.length > 0 ? { text: "Retrying", kind: "sun" } : { text: "On its way", kind: "plain" };
}

/** What became of an attempt: "204 in 87 ms", "No answer after 87 ms". */
export function attemptText({ response_status, duration_ms }: WebhookAttempt): string {
  return `${response_status === null ? "No answer after" : `${response_status} in`} ${formatNumber(duration_ms)} ms`;
}
