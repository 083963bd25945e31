import { findNearMatch } from "@sundial/errors";
import { saysWord } from "./search-words.ts";

/** A page that can be suggested. */
export interface SuggestedPage {
  readonly href: string;
  readonly title: string;
}

const shownMax = 4;
/** Words of addresses that say nothing of what is looked for. */
const empty = new Set([
  "a",
  "and",
  "docs",
  "errors",
  "for",
  "guide",
  "html",
  "index",
  "md",
  "of",
  "php",
  "reference",
  "the",
  "to",
  "your",
]);

/** The pages whose addresses or titles have most words of an address that leads nowhere, also misspelt; nearest first, at most four. */
export function suggestPages(address: string, pages: readonly SuggestedPage[]): SuggestedPage[] {
  const path = address.replace(/(?<!^)\/$/, "");
  const wanted = wordsOf(decode(path)).slice(0, 8);
  if (wanted.length === 0) return [];
  const section = sectionOf(path);
  const nearest = findNearMatch(
    path,
    // A section's own page is the beginning of every address in it.
    pages.map(({ href }) => href).filter((href) => href.split("/").length === path.split("/").length),
  );
  const rated = pages.map((page) => {
    const own = wordsOf(`${page.href} ${page.title}`);
    const text = own.join(" ");
    const found = wanted.filter((word) => saysWord(text, word)).length;
    const near = wanted.filter((word) => !saysWord(text, word) && isNear(word, own)).length;
    const said = page.href === nearest ? 2 * wanted.length : found + near * 0.75;
    // Of pages that say as much, the one that says little else, and the one of the same part of the portal.
    const value = said / wanted.length + said / (4 * own.length) + (sectionOf(page.href) === section ? 0.6 : 0);
    return { page, said, value };
  });
  const told = rated.filter(({ said }) => said * 2 >= wanted.length);
  return told
    .toSorted((a, b) => b.value - a.value)
    .slice(0, shownMax)
    .map(({ page }) => page);
}

function isNear(word: string, own: readonly string[]): boolean {
  const long = own.filter((one) => one.length > 3);
  return word.length > 3 && findNearMatch(word, long) !== undefined;
}

/** "/errors/rateLimit_exeeded" as rate, limit and exeeded. */
function wordsOf(text: string): string[] {
  const words =
    text
      .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, " ")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.filter((word) => word.length > 1 && !empty.has(word));
}

function sectionOf(path: string): string {
  return path.split("/")[1] ?? "";
}

/** As it is where it was not encoded as addresses are. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
