import { isIP } from "node:net";
import { isPublicAddress } from "./is-public-address.ts";
import type { Network } from "./network.ts";
import type { Refused, Silent } from "./outcome.ts";

/** An address that may be asked, and where exactly the connection goes. */
export interface Target {
  readonly kind: "target";
  readonly url: URL;
  readonly addresses: readonly string[];
}

/** Names that mean something on one machine or in one network only (RFC 6761, RFC 6762, RFC 8375). */
const privateName = /(^|\.)(localhost|local|internal|intranet|lan|arpa|onion|invalid)\.?$/;

/** Decides whether an address may be asked. Host names are resolved here, once: what is answered is what is connected to. */
export async function findTarget(network: Network, text: string): Promise<Target | Refused | Silent> {
  if (!URL.canParse(text)) return refused("is not a valid address");
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:")
    return refused(`begins with ${url.protocol} and not https:`);
  const isExempt = network.exempt.has(url.host);
  if (url.protocol === "http:" && !isExempt) return refused("begins with http: and not https:");
  if (url.username !== "" || url.password !== "") return refused("has a user name or a password in it");
  if (!network.ports.has(url.port) && !isExempt)
    return refused(`uses port ${url.port || "443"}, and only the usual ports are asked`);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0) return judge(network, url, [host]);
  if (!isExempt && (privateName.test(host) || !host.replace(/\.$/, "").includes(".")))
    return refused(`is at ${host}, which is no public name`);
  try {
    return judge(network, url, await network.resolve(host));
  } catch (error) {
    return describeLookup(host, error);
  }
}

function judge(network: Network, url: URL, addresses: readonly string[]): Target | Refused | Silent {
  if (addresses.length === 0) return { kind: "silent", reason: `has a host name without an address` };
  const special = network.exempt.has(url.host) ? undefined : addresses.find((address) => !isPublicAddress(address));
  // One bad address among good ones is refused too, because nobody knows which would be taken.
  if (special !== undefined) return refused(`leads to ${special}, which is no public address`);
  return { kind: "target", url, addresses };
}

function describeLookup(host: string, error: unknown): Refused | Silent {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOTFOUND") return refused(`is at ${host}, and there is no such host`);
  return { kind: "silent", reason: `is at ${host}, which could not be looked up` };
}

function refused(reason: string): Refused {
  return { kind: "refused", reason };
}
