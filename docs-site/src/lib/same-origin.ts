const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * False for a write that another site's page sent: browsers name the sending page in Origin, and in Sec-Fetch-Site.
 * `portalUrl` is compared, not the Host header, which a proxy may rewrite.
 */
export function isSameOrigin(request: Request, portalUrl: string): boolean {
  if (safeMethods.has(request.method)) return true;
  const origin = request.headers.get("origin");
  if (origin !== null) return origin === new URL(portalUrl).origin;
  return request.headers.get("sec-fetch-site") === "same-origin";
}
