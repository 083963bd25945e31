import type { ListingManifest } from "../types.ts";

export interface ManifestAddress {
  readonly pointer: string;
  readonly address: string;
}

/** Pages for people that a manifest names. */
export function listPages({ links, support, source }: ListingManifest): ManifestAddress[] {
  return present({
    "/links/website": links?.website,
    "/links/documentation": links?.documentation,
    "/links/privacy_policy": links?.privacy_policy,
    "/links/terms_of_service": links?.terms_of_service,
    "/support/url": support?.url,
    "/source/repository_url": source?.repository_url,
  });
}

/** Where data of customers goes: the product and its endpoint. */
export function listDataAddresses({ links, endpoint_url }: ListingManifest): ManifestAddress[] {
  return present({ "/endpoint_url": endpoint_url, "/links/website": links?.website });
}

function present(addresses: Readonly<Record<string, string | undefined>>): ManifestAddress[] {
  return Object.entries(addresses).flatMap(([pointer, address]) => (address ? [{ pointer, address }] : []));
}
