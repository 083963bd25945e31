import type { ListingManifest } from "../types.ts";

/** A member that is not as it was: both sides as JSON, null where it is not there. */
export interface ManifestChange {
  readonly pointer: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined };

/** What differs, at the deepest members that do, by JSON pointers (RFC 6901) in the order of the newer manifest. Without an older one, every member. */
export function compareManifests(before: ListingManifest | null, after: ListingManifest): ManifestChange[] {
  // A manifest is JSON: it was read from a document of it.
  return compare("", (before ?? {}) as Json, after as Json);
}

function compare(pointer: string, before: Json | undefined, after: Json | undefined): ManifestChange[] {
  if (isObject(before) && isObject(after)) {
    const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
    return names.flatMap((name) => compare(`${pointer}/${escapeName(name)}`, before[name], after[name]));
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    const indexes = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index);
    return indexes.flatMap((index) => compare(`${pointer}/${index}`, before[index], after[index]));
  }
  const [was, is] = [toJson(before), toJson(after)];
  return was === is ? [] : [{ pointer, before: was, after: is }];
}

function isObject(value: Json | undefined): value is { readonly [name: string]: Json | undefined } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const toJson = (value: Json | undefined) => (value === undefined ? null : JSON.stringify(value));
const escapeName = (name: string) => name.replaceAll("~", "~0").replaceAll("/", "~1");
