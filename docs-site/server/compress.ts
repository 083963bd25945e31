import type { ServerResponse } from "node:http";
import compression from "compression";

const compressible =
  /^(text\/(?!event-stream)|image\/svg|application\/(json|javascript|xml|wasm|[a-z.-]+\+(json|xml)))/;

/** Compresses what a server answers by what its client accepts (RFC 9110, section 12.5.3), Brotli first. */
export const compress = compression({ filter: (_, res) => mayCompress(res) });

/**
 * Texts, but none that no cache may keep: those are somebody's own and can show a key, and the length of a compressed page tells whoever
 * chooses a part of it about the rest (BREACH). An event stream is sent as it comes.
 */
export function mayCompress(res: Pick<ServerResponse, "getHeader">): boolean {
  if (/no-store/.test(String(res.getHeader("cache-control")))) return false;
  return compressible.test(String(res.getHeader("content-type")));
}
