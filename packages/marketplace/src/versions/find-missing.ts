import type { ErrorIssue } from "@sundial/errors";
import type { ListingKind, ListingManifest } from "../types.ts";

interface Need {
  readonly pointer: string;
  readonly detail: string;
  readonly isMissing: (manifest: ListingManifest, kind: ListingKind) => boolean;
}

const lacks = (text: string | undefined) => text === undefined || text.trim() === "";
const lacksAny = (list: readonly unknown[] | undefined) => list === undefined || list.length === 0;

/** What every version must say before people look at it. What it says is for the rules to judge. */
const needs: readonly Need[] = [
  { pointer: "/name", detail: "Give it a name.", isMissing: ({ name }) => lacks(name) },
  { pointer: "/tagline", detail: "Say in a sentence what it does.", isMissing: ({ tagline }) => lacks(tagline) },
  {
    pointer: "/description",
    detail: "Say what it does and for whom.",
    isMissing: ({ description }) => lacks(description),
  },
  {
    pointer: "/categories",
    detail: "Choose at least one category.",
    isMissing: ({ categories }) => lacksAny(categories),
  },
  {
    pointer: "/languages",
    detail: "Name the languages of its texts.",
    isMissing: ({ languages }) => lacksAny(languages),
  },
  {
    pointer: "/icon_asset_id",
    detail: "Upload a square icon and name it here.",
    isMissing: ({ icon_asset_id }) => lacks(icon_asset_id),
  },
  {
    pointer: "/links/website",
    detail: "Name the page of the product.",
    isMissing: ({ links }) => lacks(links?.website),
  },
  {
    pointer: "/links/privacy_policy",
    detail: "Name the page that says what happens to data.",
    isMissing: ({ links }) => lacks(links?.privacy_policy),
  },
  {
    pointer: "/support",
    detail: "Name an address or a page where customers get help.",
    isMissing: ({ support }) => lacks(support?.email) && lacks(support?.url),
  },
  {
    pointer: "/support/response_hours",
    detail: "Say within how many hours an answer comes.",
    isMissing: ({ support }) => support?.response_hours === undefined,
  },
  {
    pointer: "/data_handling/stores_data",
    detail: "Say whether anything is kept once a call is answered.",
    isMissing: ({ data_handling: data }) => data?.stores_data === undefined,
  },
  {
    pointer: "/data_handling/trains_models",
    detail: "Say whether models are trained on data of customers.",
    isMissing: ({ data_handling: data }) => data?.trains_models === undefined,
  },
  {
    pointer: "/data_handling/retention_days",
    detail: "Say for how many days data is kept.",
    isMissing: ({ data_handling: data }) => data?.stores_data === true && data.retention_days === undefined,
  },
  {
    pointer: "/data_handling/regions",
    detail: "Say in which countries data is kept.",
    isMissing: ({ data_handling: data }) => data?.stores_data === true && lacksAny(data.regions),
  },
  {
    pointer: "/scopes",
    detail: "Name the scopes that it needs, each with a reason; an empty list if it needs none.",
    isMissing: ({ scopes }) => scopes === undefined,
  },
  {
    pointer: "/scopes",
    detail: "Name each scope once.",
    isMissing: ({ scopes = [] }) => new Set(scopes.map(({ scope }) => scope)).size < scopes.length,
  },
  {
    pointer: "/pricing",
    detail: "Say what it costs customers.",
    isMissing: ({ pricing }) => pricing === undefined,
  },
  {
    pointer: "/endpoint_url",
    detail: "Name the address where it answers.",
    isMissing: ({ endpoint_url }, kind) => kind !== "app" && lacks(endpoint_url),
  },
  {
    pointer: "/openapi_url",
    detail: "Name the address of its OpenAPI document.",
    isMissing: ({ openapi_url }, kind) => kind === "agent_tool" && lacks(openapi_url),
  },
  {
    pointer: "/source/is_distributed",
    detail: "Say whether customers run code of it: what is asked of its licence depends on it.",
    isMissing: ({ source }) => source === undefined,
  },
  {
    pointer: "/source/license",
    detail: "Name the licence of the code that customers run, as an SPDX expression.",
    isMissing: ({ source }) => source?.is_distributed === true && lacks(source.license),
  },
];

/** What a manifest of that kind still needs, each with a pointer to the member. Empty when it is complete. */
export function findMissing(manifest: ListingManifest, kind: ListingKind): ErrorIssue[] {
  return needs
    .filter(({ isMissing }) => isMissing(manifest, kind))
    .map(({ pointer, detail }) => ({ pointer: `#${pointer}`, detail }));
}
