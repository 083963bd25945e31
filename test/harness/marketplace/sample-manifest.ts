import type { ListingManifest } from "@sundial/contract/types";

/** A manifest in which every rule is kept, for a partner that serves at the origin; the image must exist. */
export function sampleManifest(origin: string, members: Partial<ListingManifest> = {}): ListingManifest {
  return {
    name: "Invoice Reader",
    tagline: "Reads invoices and answers questions about them.",
    description:
      "Invoice Reader finds the invoices of a month, explains each line of them, and tells you which of them are still to be paid.\n\nIt works in **every plan** and keeps nothing.",
    categories: ["finance"],
    languages: ["en"],
    links: {
      website: `${origin}/`,
      documentation: `${origin}/docs`,
      privacy_policy: `${origin}/privacy`,
      terms_of_service: `${origin}/terms`,
    },
    support: { email: "help@partner.example", url: `${origin}/help`, response_hours: 24, languages: ["en"] },
    data_handling: { stores_data: false, trains_models: false, subprocessors: [] },
    scopes: [],
    pricing: { model: "free" },
    endpoint_url: `${origin}/mcp`,
    openapi_url: `${origin}/openapi.json`,
    source: { is_distributed: true, license: "Apache-2.0", sbom_url: `${origin}/sbom.json` },
    declared_facts: [],
    ...members,
  };
}
