import type { APIRoute } from "astro";
import { searchEntries } from "../lib/search-entries.ts";

export const prerender = true;

/** What the search reads in place of pages that are made on request. The build takes it out again: see scripts/index-search.ts. */
export const GET: APIRoute = () => Response.json(searchEntries(new Date()));
