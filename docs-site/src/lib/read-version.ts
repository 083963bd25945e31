import type { ListingVersion } from "@sundial/sdk";
import type { APIContext } from "astro";
import { nullIfMissing } from "./null-if-missing.ts";
import { mayWrite } from "./roles.ts";

export interface VersionPage {
  readonly version: ListingVersion;
  /** Where the version's own page is. */
  readonly base: string;
  /** Whether the reader's role may change it. */
  readonly changeable: boolean;
}

/** The version that the address names, or null. */
export async function readVersion({
  params,
  locals,
}: Pick<APIContext, "params" | "locals">): Promise<VersionPage | null> {
  const { id = "", version: versionId = "" } = params;
  const { api, role } = locals.session;
  const version = await nullIfMissing(api.marketplace.listings.versions.get(id, versionId));
  if (!version) return null;
  const base = `/console/listings/${id}/versions/${versionId}`;
  return { version, base, changeable: mayWrite(role, "listings") };
}

/** The states in which the manifest can be saved. */
export const isEditable = ({ state }: ListingVersion): boolean => state === "draft" || state === "changes_requested";
