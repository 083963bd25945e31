import { openSealed, type Random, seal } from "@sundial/kernel";
import type { Asset } from "./list-assets.ts";

const purpose = "listing evidence";
/** For how long an address of evidence works, which is handed out anew with each answer that shows it. */
const grantMs = 60 * 60 * 1000;

/** Where a file is served. Images are for everyone who knows the id; evidence only by an address that was made for somebody who may see it. */
export function addressOfAsset(
  asset: Pick<Asset, "id" | "kind">,
  options: { readonly apiUrl: string; readonly secret: string; readonly random: Random; readonly now: Date },
): string {
  const address = `${options.apiUrl}/marketplace/assets/${asset.id}`;
  if (asset.kind !== "evidence") return address;
  const until = options.now.getTime() + grantMs;
  return `${address}?grant=${seal(JSON.stringify({ id: asset.id, until }), { ...options, purpose })}`;
}

/** Whether the grant was made for this file and its hour is not over. */
export function isGranted(
  id: string,
  grant: string | undefined,
  { secret, now }: { readonly secret: string; readonly now: Date },
): boolean {
  if (grant === undefined) return false;
  try {
    // The seal proves that addressOfAsset wrote it.
    const opened = JSON.parse(openSealed(grant, { secret, purpose })) as { id: string; until: number };
    return opened.id === id && opened.until > now.getTime();
  } catch {
    return false;
  }
}
