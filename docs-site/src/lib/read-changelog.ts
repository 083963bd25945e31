import type { ChangelogEntry, Page, Sundial } from "@sundial/sdk";
import type { APIContext } from "astro";
import { type ChangelogFilters, type ChangelogQuery, toListParams } from "./changelog-filters.ts";
import { openErrorReader, orNull } from "./error-reader.ts";
import { publicApi } from "./public-api.ts";

/** A page of the changelog as one reader sees it. */
export type ChangelogView =
  | { readonly kind: "list"; readonly page: Page<ChangelogEntry> }
  /** All entries that touch the reader's calls, out of how many; null when the API does not let the reader see usage. */
  | { readonly kind: "mine"; readonly touching: readonly ChangelogEntry[]; readonly outOf: number }
  | { readonly kind: "stranger" | "newcomer" | "unavailable" };

const pageSize = 40;

/** Reads what the filters ask for; in the reader's name only when that needs one. */
export async function readChangelog(
  context: APIContext,
  answer: { readonly headers: Headers },
  filters: ChangelogFilters,
): Promise<ChangelogView> {
  const asked = toListParams(filters);
  if (filters.mine === "") {
    const after = context.url.searchParams.get("after");
    const page = await publicApi().changelog.list({ ...asked, limit: pageSize, ...(after !== null && { after }) });
    return { kind: "list", page };
  }
  const reader = await openErrorReader(context, answer);
  if (reader.kind !== "member") return { kind: reader.kind };
  const mine = await orNull(readAll(reader.session.api, { ...asked, mine: true }));
  if (mine === null) return { kind: "unavailable" };
  return { kind: "mine", touching: mine, outOf: (await readAll(publicApi(), asked)).length };
}

async function readAll(api: Sundial, query: ChangelogQuery): Promise<ChangelogEntry[]> {
  const entries: ChangelogEntry[] = [];
  for await (const entry of api.changelog.list({ ...query, limit: 100 })) entries.push(entry);
  return entries;
}
