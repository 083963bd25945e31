import { resolveMx } from "node:dns/promises";
import { type Network, publicNetwork } from "@sundial/network";

/** How checks reach the world. `timeoutMs` is for one request with all its redirects, or one session with an MCP server. */
export interface CheckNetwork extends Network {
  /** The hosts that take mail for a domain; throws as `node:dns` does. */
  readonly resolveMail: (domain: string) => Promise<readonly string[]>;
  /** Of a body, as sent and as unpacked. */
  readonly bytesMax: number;
}

/** The public Internet, and nothing else. */
export const publicCheckNetwork: CheckNetwork = {
  ...publicNetwork,
  userAgent: "Sundial-Marketplace-Checks/1",
  resolveMail: async (domain) => (await resolveMx(domain)).map(({ exchange }) => exchange),
  bytesMax: 2_000_000,
};
