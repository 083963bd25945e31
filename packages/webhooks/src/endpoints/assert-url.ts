import { findTarget, type Network } from "@sundial/network";
import { webhookErrors } from "../errors.ts";

/**
 * Throws `invalid_webhook_url` for an address that nothing would be sent to. A host that cannot be looked up just now passes: each attempt looks again, and
 * decides for itself. Makes a request of the network (DNS), so it stays outside of transactions.
 */
export async function assertUrl(network: Network, url: string): Promise<void> {
  const target = await findTarget(network, url);
  if (target.kind !== "refused") return;
  throw webhookErrors.invalid_webhook_url({ url: url.slice(0, 200), reason: target.reason }, { param: "url" });
}
