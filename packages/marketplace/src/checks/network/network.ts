import { lookup, resolveMx } from "node:dns/promises";

/** How checks reach the world. Everything in it is handed in, so that tests can stand at the edge of the network. */
export interface Network {
  /** Every address of a host name; throws as `node:dns` does. */
  readonly resolve: (hostname: string) => Promise<readonly string[]>;
  /** The hosts that take mail for a domain; throws as `node:dns` does. */
  readonly resolveMail: (domain: string) => Promise<readonly string[]>;
  /** `host:port` as in addresses, to which the rules for addresses do not apply. Empty but for tests and trials. */
  readonly exempt: ReadonlySet<string>;
  /** Which ports are asked; the empty text is that of the scheme. */
  readonly ports: ReadonlySet<string>;
  /** A certificate authority in PEM that is trusted beside the public ones, or none. */
  readonly trustedCa: string | undefined;
  /** For one request with all its redirects, or one session with an MCP server. */
  readonly timeoutMs: number;
  /** Of a body, as sent and as unpacked. */
  readonly bytesMax: number;
}

/** The public Internet, and nothing else. */
export const publicNetwork: Network = {
  resolve: async (hostname) => (await lookup(hostname, { all: true })).map(({ address }) => address),
  resolveMail: async (domain) => (await resolveMx(domain)).map(({ exchange }) => exchange),
  exempt: new Set(),
  ports: new Set(["", "8443"]),
  trustedCa: undefined,
  timeoutMs: 15_000,
  bytesMax: 2_000_000,
};
