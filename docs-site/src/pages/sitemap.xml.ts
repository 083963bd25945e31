import type { APIRoute } from "astro";
import { docsSidebar } from "../docs-sidebar.ts";
import { portalEnv } from "../env.ts";
import { listOperations } from "../lib/operations.ts";
import { publicApi } from "../lib/public-api.ts";

const steady = [
  "/",
  "/pricing",
  "/models",
  "/deprecations",
  "/changelog",
  "/marketplace",
  "/marketplace/rules",
  "/marketplace/reviews",
  "/marketplace/terms",
];

/** Every public page there is now (sitemaps.org). Of the reference the newest version's pages, which those of older ones name as canonical. */
export const GET: APIRoute = async () => {
  const { portalUrl } = portalEnv();
  const guides = docsSidebar.flatMap(({ items }) => items).map(({ link }) => link);
  const operations = listOperations().map(({ href }) => href);
  const addresses = new Set([...steady, ...guides, ...operations, ...(await listChanging())]);
  const urls = [...addresses].map((path) => `  <url><loc>${portalUrl}${path}</loc></url>`);
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    "</urlset>",
    "",
  ];
  return new Response(xml.join("\n"), {
    headers: { "Content-Type": "application/xml", "Cache-Control": "public, max-age=300" },
  });
};

/** Names in paths are of letters, digits, dots, dashes and underscores, by their contracts. */
async function listChanging(): Promise<string[]> {
  const api = publicApi();
  const [errors, models, versions, entries, listings] = await Promise.all([
    api.errors.list(),
    api.models.list({ query: { include_retired: "true" } }),
    api.versions.list(),
    readAll(api.changelog.list({ limit: 100 })),
    readAll(api.marketplace.catalogue.list({ limit: 100 })),
  ]);
  return [
    ...errors.data.map(({ code }) => `/errors/${code}`),
    ...models.data.map(({ id }) => `/models/${id}`),
    ...versions.data.map(({ date }) => `/versions/${date}`),
    ...entries.map(({ id }) => `/changelog/${id}`),
    ...listings.map(({ slug }) => `/marketplace/${slug}`),
  ];
}

async function readAll<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of pages) all.push(one);
  return all;
}
