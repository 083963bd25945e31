import { isLoopback } from "@sundial/kernel";
import { type Network, publicNetwork } from "@sundial/network";

/** What endpoints may be at: public addresses, and this machine too, also without encryption, where the operator allows it for development. */
export function webhookNetwork({ loopback }: { readonly loopback: boolean }): Network {
  const exempt = { has: (host: string) => loopback && isLoopback(hostnameOf(host)) };
  return { ...publicNetwork, exempt, userAgent: "Sundial-Webhooks/1" };
}

function hostnameOf(host: string): string {
  return new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, "");
}
