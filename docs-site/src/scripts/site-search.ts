import { searchToken } from "../lib/search-token.ts";
import { saysWord, searchWords } from "../lib/search-words.ts";
import { writtenApiUrl, writtenPortalUrl } from "../lib/written-urls.ts";

/** What is used of Pagefind's own interface. */
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string, options?: { filters: Readonly<Record<string, string>> }): Promise<{ results: readonly Hit[] } | null>;
}
interface Hit {
  readonly id: string;
  data(): Promise<HitData>;
}
interface HitData {
  readonly url: string;
  /** HTML, with the words that were found in `<mark>`. */
  readonly excerpt: string;
  /** All of its text. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly sub_results: readonly {
    title: string;
    url: string;
    excerpt: string;
    weighted_locations: readonly unknown[];
  }[];
}

const shownMax = 10;
const guidesMax = 5;
let started: Promise<Pagefind> | undefined;
let asked = 0;

/** Searches while the reader types. Once a page; later calls do nothing. */
export function startSearch(dialog: HTMLDialogElement, input: HTMLInputElement): void {
  if (started) return;
  started = loadPagefind();
  const list = dialog.querySelector("[data-search-results]");
  const status = dialog.querySelector("[data-search-status]");
  if (!list || !status) return;
  const show = () => void search(input.value, list, status);
  input.addEventListener("input", show);
  dialog.querySelector("[data-search-form]")?.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  dialog.addEventListener("keydown", (event) => move(event, input, [...list.querySelectorAll("a")]));
  if (input.value !== "") show();
}

async function loadPagefind(): Promise<Pagefind> {
  const path = "/pagefind/pagefind.js";
  // The index is made after the bundler has run, so it must leave this import alone.
  const pagefind = (await import(/* @vite-ignore */ path)) as Pagefind;
  await pagefind.options({ excerptLength: 18 });
  await pagefind.init();
  return pagefind;
}

async function search(query: string, list: Element, status: Element): Promise<void> {
  const own = ++asked;
  const pagefind = await started;
  if (!pagefind || own !== asked) return;
  performance.mark("site-search-asked");
  const hits = query.trim() === "" ? [] : await findHits(pagefind, query);
  // A later letter was typed meanwhile.
  if (own !== asked) return;
  const apiUrl = list.closest("dialog")?.dataset.apiUrl ?? writtenApiUrl;
  list.replaceChildren(...hits.map((hit) => toItem(hit, apiUrl)));
  performance.measure("site-search", "site-search-asked");
  // For those who wait for them.
  list.setAttribute("data-of", query);
  status.textContent =
    query.trim() === ""
      ? ""
      : hits.length === 0
        ? "Nothing found: nothing is called that, and no page says it."
        : `${hits.length === shownMax ? "The first " : ""}${hits.length} ${hits.length === 1 ? "result" : "results"}`;
}

/** A name or a title that is asked for whole comes first, however often others say it; then the guides that are about it. */
async function findHits(pagefind: Pagefind, query: string): Promise<HitData[]> {
  const token = searchToken(query);
  const words = searchWords(query);
  const isOneWord = token === query.trim().toLowerCase();
  const [byName, byText, byGuide] = await Promise.all([
    token !== null && !isOneWord ? pagefind.search(token) : null,
    pagefind.search(words.join(" ")),
    pagefind.search(words.join(" "), { filters: { kind: "Guide" } }),
  ]);
  const [best, ...others] = (byText?.results ?? []).slice(0, shownMax);
  // Reference pages say a word more densely than any guide, so the best guide is put beside the best of them.
  const guides = (byGuide?.results ?? []).slice(0, guidesMax);
  const hits = [...(byName?.results ?? []).slice(0, shownMax), ...(best ? [best] : []), ...guides.slice(0, 1), ...others];
  const unique = [...new Map([...hits, ...guides].map((hit) => [hit.id, hit])).values()];
  const found = await Promise.all(unique.map((hit) => hit.data()));
  const isNamed = ({ meta }: HitData) => token !== null && (meta.names ?? "").split(" ").includes(token);
  const isTitled = ({ meta }: HitData) => meta.title?.toLowerCase() === query.trim().toLowerCase();
  const isAbout = ({ meta }: HitData) =>
    meta.kind === undefined && words.every((word) => saysWord(meta.title ?? "", word));
  const rank = (hit: HitData) => (isNamed(hit) ? 0 : isTitled(hit) ? 1 : isAbout(hit) ? 2 : 3);
  const saysAll = (hit: HitData) => words.every((word) => saysWord(`${hit.meta.title} ${hit.content}`, word));
  return found
    .filter((hit) => isNamed(hit) || saysAll(hit))
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, shownMax);
}

/** Of a guide, the section that says most of what was asked for, and says it most often. */
function bestPart({ sub_results: parts }: HitData) {
  const said = (excerpt: string) =>
    new Set(Array.from(excerpt.matchAll(/<mark>([^<]{1,4})/g), ([, start]) => start?.toLowerCase())).size;
  return parts.toSorted(
    (a, b) => said(b.excerpt) - said(a.excerpt) || b.weighted_locations.length - a.weighted_locations.length,
  )[0];
}

function toItem(hit: HitData, apiUrl: string): HTMLElement {
  const { url, excerpt, meta } = hit;
  const best = meta.kind === undefined ? bestPart(hit) : undefined;
  const link = document.createElement("a");
  link.href = best?.url ?? url;
  const title = document.createElement("b");
  title.textContent = best && best.title !== meta.title ? `${meta.title} › ${best.title}` : (meta.title ?? url);
  const kind = document.createElement("span");
  kind.className = "kind";
  kind.textContent = meta.kind ?? "Guide";
  const about = document.createElement("span");
  about.className = "about";
  if (meta.about) about.textContent = meta.about;
  // Pagefind has escaped what stands in it.
  else about.innerHTML = withOwnUrls(best?.excerpt ?? excerpt, apiUrl);
  link.append(title, kind, about);
  const item = document.createElement("li");
  item.append(link);
  return item;
}

/** The index has the addresses that the guides were built with. */
function withOwnUrls(text: string, apiUrl: string): string {
  return text.replaceAll(writtenApiUrl, apiUrl).replaceAll(writtenPortalUrl, location.origin);
}

/** Arrows go from the field through the results and back; letters go to the field wherever the reader is. */
function move(event: KeyboardEvent, input: HTMLInputElement, links: readonly HTMLAnchorElement[]): void {
  const at = links.indexOf(document.activeElement as HTMLAnchorElement); // only compared
  if (event.key === "ArrowDown") links[at + 1]?.focus();
  else if (event.key === "ArrowUp") (at > 0 ? links[at - 1] : input)?.focus();
  else {
    if (event.key.length === 1 && at >= 0 && !event.ctrlKey && !event.metaKey && event.key !== " ") input.focus();
    return;
  }
  event.preventDefault();
}
