import { brand } from "../src/brand.ts";

/** Pages of one person are nobody's to index. */
export function robotsText(portalUrl: string): string {
  const personal = ["/console", "/welcome", "/invitations", "/auth", "/dev"].map((path) => `Disallow: ${path}`);
  return ["User-agent: *", ...personal, "", `Sitemap: ${portalUrl}/sitemap.xml`, ""].join("\n");
}

/** Where to report a weakness (RFC 9116). It is current for half a year from the start of the server; a year is the most that is advised. */
export function securityText(portalUrl: string, now: Date): string {
  const contact = brand.securityContact || `mailto:security@${new URL(portalUrl).hostname}`;
  const expires = new Date(now.getTime() + 182 * 86_400_000);
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString().replace(/\.\d+Z$/, "Z")}`,
    "Preferred-Languages: en",
    `Canonical: ${portalUrl}/.well-known/security.txt`,
    "",
  ].join("\n");
}
