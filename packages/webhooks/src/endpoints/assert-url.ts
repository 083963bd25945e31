import { setTimeout } from "node:timers/promises";
import { findTarget, type Network } from "@sundial/network";
import { webhookErrors } from "../errors.ts";

/** How long a caller waits for a look-up. */
const lookupMs = 3_000;

/**
 * Throws `invalid_webhook_url` for an address that nothing would be sent to. A host that cannot be looked up passes, since it may be there tomorrow: each
 * attempt looks again, and decides for itself. Asks the network (DNS), so it stays outside of transactions.
 */
export async function assertUrl(network: Network, url: string): Promise<void> {
  const late = setTimeout(lookupMs, null, { ref: false });
  const target = await Promise.race([findTarget({ ...network, resolve: forgiving(network.resolve) }, url), late]);
  if (target?.kind !== "refused") return;
  throw webhookErrors.invalid_webhook_url({ url: url.slice(0, 200), reason: target.reason }, { param: "url" });
}

/** Without the code that says that there is no such host. */
function forgiving(resolve: Network["resolve"]): Network["resolve"] {
  return async (hostname) => {
    try {
      return await resolve(hostname);
    } catch (cause) {
      throw new Error(`${hostname} cannot be looked up`, { cause });
    }
  };
}
