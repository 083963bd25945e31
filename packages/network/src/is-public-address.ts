import ipaddr from "ipaddr.js";

/** Where the Internet registries give out addresses (RFC 4291, section 2.4). All other IPv6 is special, or not in use. */
const globalUnicast = ipaddr.parseCIDR("2000::/3");

/**
 * Whether an address, as text without brackets, is one that anybody on the Internet can have (the registries of RFC 6890). IPv6 that carries an
 * IPv4 address is special whatever it carries.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== "unicast") return false;
  return address.kind() === "ipv4" || address.match(globalUnicast);
}
