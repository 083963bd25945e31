import { createHash } from "node:crypto";

const policyMeta = /<meta http-equiv="content-security-policy"[^>]*>/gi;

/**
 * The Content-Security-Policy of one prerendered page: its own inline scripts and styles by hash and nothing else inline.
 * Style attributes are allowed, because Starlight's components are built with them; they cannot run anything.
 */
export function pagePolicy(html: string): string {
  const scripts = hashesOf(html, /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi);
  const styles = hashesOf(html, /<style[^>]*>([\s\S]*?)<\/style>/gi);
  return [
    "default-src 'self'",
    "img-src 'self' data:",
    // Search runs WebAssembly; this allows that and not eval().
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(" "),
    ["style-src 'self'", ...styles].join(" "),
    "style-src-attr 'unsafe-inline'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The page without the wider policy that the build wrote into it. */
export function withoutPolicyMeta(html: string): string {
  return html.replace(policyMeta, "");
}

function hashesOf(html: string, element: RegExp): string[] {
  const hashes = [...html.matchAll(element)].map(([, text = ""]) => createHash("sha256").update(text).digest("base64"));
  return [...new Set(hashes)].map((hash) => `'sha256-${hash}'`);
}
