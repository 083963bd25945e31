import { lookup } from "node:dns/promises";

/** How addresses that strangers wrote are reached. Everything in it is handed in, so that tests can stand at the edge of the network. */
export interface Network {
  /** Every address of a host name; throws as `node:dns` does. */
  readonly resolve: (hostname: string) => Promise<readonly string[]>;
  /** Tells of a `host:port` as in addresses whether the rules for addresses do not apply to it. Of none but in tests, trials and development. */
  readonly exempt: { has(host: string): boolean };
  /** Which ports are asked; the empty text is that of the scheme. */
  readonly ports: ReadonlySet<string>;
  /** A certificate authority in PEM that is trusted beside the public ones, or none. */
  readonly trustedCa: string | undefined;
  /** For one request with whatever belongs to it. */
  readonly timeoutMs: number;
  /** How a request says who asks. */
  readonly userAgent: string;
}

/** The public Internet, and nothing else. */
export const publicNetwork: Network = {
  resolve: async (hostname) => (await lookup(hostname, { all: true })).map(({ address }) => address),
  exempt: new Set(),
  ports: new Set(["", "8443"]),
  trustedCa: undefined,
  timeoutMs: 15_000,
  userAgent: "Sundial/1",
};
