import { fieldName } from "./field-name.ts";
import { searchToken } from "./search-token.ts";
import { saysWord, searchWords } from "./search-words.ts";

/** What Pagefind tells of a page that it found. */
export interface HitData {
  readonly url: string;
  /** HTML, with the words that were found in `<mark>`. */
  readonly excerpt: string;
  /** All of its text. */
  readonly content: string;
  /** Guides have no `kind`. */
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly sub_results: readonly HitPart[];
}
interface HitPart {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  readonly weighted_locations: readonly unknown[];
}

/**
 * Of pages in Pagefind's order, those that say what was asked for: first a name or a title that was asked for whole, however often others say it,
 * then guides that are about it, then operations that are called so or take such a parameter, then what says it in these words, then the others as they came.
 */
export function rankHits(query: string, found: readonly HitData[]): HitData[] {
  const token = searchToken(query);
  const words = searchWords(query);
  const isNamed = ({ meta }: HitData) => token !== null && (meta.names ?? "").split(" ").includes(token);
  const isAbout = ({ meta }: HitData) => meta.kind === undefined && countSaid(meta.title ?? "", words) === words.length;
  const asked = query.trim().toLowerCase();
  const isTitled = ({ meta }: HitData) => meta.title?.toLowerCase() === asked;
  const isPhrase = ({ content }: HitData) => words.length > 1 && content.toLowerCase().includes(asked);
  const isCalled = ({ meta }: HitData) =>
    meta.kind === "Operation" &&
    words.length > 1 &&
    [meta.title ?? "", ...(meta.called ?? "").split(", ")].some((name) => countSaid(name, words) === words.length);
  const hasField = (hit: HitData) => fieldOf(hit, query) !== undefined;
  const ranks = [isNamed, isTitled, isAbout, isCalled, hasField, isPhrase, () => true];
  const said = found.filter((hit) => isNamed(hit) || hasField(hit) || countSaid(textOf(hit), words) === words.length);
  return sortBy(said, (hit) => ranks.findIndex((fits) => fits(hit)));
}

/** The place on the page of an operation of the parameter that was asked for by its whole name. */
export function fieldOf({ meta }: HitData, query: string): string | undefined {
  const token = searchToken(query);
  if (token === null || !meta.fields) return undefined;
  return meta.fields.split(" ").find((field) => searchToken(fieldName(field)) === token);
}

/** For words that no page says all of: pages by how many of them they say, in the title before the text, and guides first. */
export function rankPartial(query: string, found: readonly HitData[]): HitData[] {
  const words = searchWords(query);
  const said = found.filter((hit) => countSaid(textOf(hit), words) > 0);
  const isGuide = ({ meta }: HitData) => meta.kind === undefined;
  return sortBy(said, (hit) => {
    return -countSaid(textOf(hit), words) - countSaid(hit.meta.title ?? "", words) - (isGuide(hit) ? 0.5 : 0);
  });
}

/**
 * Of a guide, the section that says most of what was asked for, its heading before its text, and says it most often; undefined when its title
 * says all of it, as its beginning is what is looked for then.
 */
export function bestPart({ meta, sub_results: parts }: HitData, query: string): HitPart | undefined {
  const words = searchWords(query);
  if (countSaid(meta.title ?? "", words) === words.length) return undefined;
  const said = ({ title, excerpt }: HitPart) =>
    countSaid(`${title} ${excerpt}`, words) + countSaid(title, words) / (words.length + 1);
  return parts.toSorted((a, b) => said(b) - said(a) || b.weighted_locations.length - a.weighted_locations.length)[0];
}

/** The least first, each measured once. */
function sortBy(hits: readonly HitData[], measure: (hit: HitData) => number): HitData[] {
  const measured = hits.map((hit) => ({ hit, value: measure(hit) }));
  return measured.toSorted((a, b) => a.value - b.value).map(({ hit }) => hit);
}

function textOf({ meta, content }: HitData): string {
  return `${meta.title} ${content}`;
}

function countSaid(text: string, words: readonly string[]): number {
  return words.filter((word) => saysWord(text, word)).length;
}
