import type { ListingManifest } from "../types.ts";

/** Why rules of distributed code find nothing in a manifest; null when customers run code of it. */
export function sayUndistributed({ source }: ListingManifest): string | null {
  if (source === undefined)
    return "It does not say yet whether customers run code of it, and cannot be submitted before it does.";
  return source.is_distributed ? null : "It declares no code that customers run.";
}
