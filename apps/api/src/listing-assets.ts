import { namesTag } from "@sundial/kernel";
import { type OpenedAsset, openAsset } from "@sundial/marketplace";
import type { ApiApp } from "./api-app.ts";
import type { Deps } from "./deps.ts";

/**
 * Serves the files of listings at `/marketplace/assets/<id>`, beside the dated contract, for browsers. Whatever a file holds, it is
 * no page: its type is the one that was read from its bytes, nothing in it may run, and evidence is only to be saved.
 */
export function registerListingAssets(
  app: ApiApp,
  { database, clock, env }: Pick<Deps, "database" | "clock" | "env">,
): void {
  app.get("/marketplace/assets/:id", async (c) => {
    const ctx = { db: database.db, secret: env.SUNDIAL_SECRET, now: clock.now() };
    const asset = await openAsset(ctx, { id: c.req.param("id"), grant: c.req.query("grant") });
    const headers = headersOf(asset);
    if (namesTag(c.req.header("if-none-match"), headers.ETag)) return c.body(null, 304, headers);
    return c.body(new Uint8Array(asset.bytes), 200, { ...headers, "Content-Type": asset.mediaType });
  });
}

function headersOf({ kind, name, sha256 }: OpenedAsset) {
  const isEvidence = kind === "evidence";
  return {
    ETag: `"${sha256}"`,
    "Cache-Control": isEvidence ? "private, no-store" : "public, max-age=31536000, immutable",
    "Content-Disposition": isEvidence ? `attachment; filename*=UTF-8''${encodeName(name)}` : "inline",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": isEvidence ? "same-origin" : "cross-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  };
}

/** RFC 8187: what `encodeURIComponent` leaves and the header does not take is encoded too. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}
