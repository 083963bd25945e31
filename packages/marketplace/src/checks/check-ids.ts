/** The rules that are judged by checks, in the order in which they run: what is quick and asks nobody comes first. */
export const checkIds = [
  "manifest.complete",
  "text.no-active-content",
  "text.in-declared-languages",
  "images.real",
  "name.distinct",
  "scopes.least-privilege",
  "license.declared",
  "links.alive",
  "privacy.reachable",
  "support.reachable",
  "tls.valid",
  "tls.hsts",
  "openapi.valid",
  "openapi.security-declared",
  "mcp.answers",
  "mcp.schemas-valid",
  "mcp.no-hidden-instructions",
  "license.copyleft",
  "sbom.readable",
] as const;
export type CheckId = (typeof checkIds)[number];
