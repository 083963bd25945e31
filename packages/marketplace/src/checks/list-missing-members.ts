import type { ListingKind, ListingManifest } from "../types.ts";

export interface MissingMember {
  /** A JSON pointer (RFC 6901) into the manifest. */
  readonly pointer: string;
  /** What is missing, as the end of a sentence. */
  readonly need: string;
}

/** What a manifest of that kind lacks before it can be judged. */
export function listMissingMembers(kind: ListingKind, manifest: ListingManifest): MissingMember[] {
  const { links, support, data_handling: data, source } = manifest;
  const hasEndpoint = kind === "connector" || kind === "agent_tool";
  const needs: readonly [pointer: string, isThere: boolean, need: string][] = [
    ["/name", isText(manifest.name), "a name"],
    ["/tagline", isText(manifest.tagline), "a sentence that says what it does"],
    ["/description", isText(manifest.description), "a description"],
    ["/categories", isList(manifest.categories), "at least one category"],
    ["/languages", isList(manifest.languages), "the languages of its texts"],
    ["/icon_asset_id", isText(manifest.icon_asset_id), "an icon"],
    ["/links/website", isText(links?.website), "the address of the product"],
    ["/links/privacy_policy", isText(links?.privacy_policy), "the address of the privacy policy"],
    ["/support", isText(support?.email) || isText(support?.url), "an email address or a page for help"],
    ["/support/response_hours", support?.response_hours !== undefined, "the hours within which support answers"],
    ["/data_handling/stores_data", data?.stores_data !== undefined, "whether data is kept"],
    ["/data_handling/trains_models", data?.trains_models !== undefined, "whether models are trained on data"],
    [
      "/data_handling/retention_days",
      !data?.stores_data || data.retention_days !== undefined,
      "for how long data is kept",
    ],
    ["/data_handling/regions", !data?.stores_data || isList(data.regions), "where data is kept"],
    ["/pricing", manifest.pricing !== undefined, "what it costs"],
    ["/scopes", manifest.scopes !== undefined, "the scopes that it needs, or an empty list"],
    ["/endpoint_url", !hasEndpoint || isText(manifest.endpoint_url), "the address where it answers"],
    ["/openapi_url", kind !== "agent_tool" || isText(manifest.openapi_url), "the address of its OpenAPI document"],
    ["/source", kind !== "app" || source !== undefined, "whether customers run code of it themselves"],
  ];
  return needs.flatMap(([pointer, isThere, need]) => (isThere ? [] : [{ pointer, need }]));
}

function isText(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== "";
}

function isList(list: readonly unknown[] | undefined): boolean {
  return list !== undefined && list.length > 0;
}
