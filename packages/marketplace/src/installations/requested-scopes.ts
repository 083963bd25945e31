import type { ListingVersion } from "../types.ts";

/** What a version asks for, each scope once, in order. */
export function requestedScopesOf({ manifest }: Pick<ListingVersion, "manifest">): string[] {
  return [...new Set((manifest.scopes ?? []).map(({ scope }) => scope))].sort();
}
