import { fieldName } from "../lib/field-name.ts";
import { bestPart, fieldOf, type HitData, rankHits, rankPartial } from "../lib/rank-hits.ts";
import { searchToken } from "../lib/search-token.ts";
import { searchWords } from "../lib/search-words.ts";
import { writtenApiUrl, writtenPortalUrl } from "../lib/written-urls.ts";

/** What is used of Pagefind's own interface. */
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string, options?: SearchOptions): Promise<{ results: readonly Hit[] } | null>;
}
interface SearchOptions {
  readonly filters: Readonly<Record<string, string>>;
}
interface Hit {
  readonly id: string;
  data(): Promise<HitData>;
}
interface Found {
  readonly hits: readonly HitData[];
  /** Whether they say all that was asked for. */
  readonly isWhole: boolean;
}

const shownMax = 10;
/** Of each search. What is read and says something else is not shown. */
const readMax = 15;
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
  const { hits, isWhole } = query.trim() === "" ? { hits: [], isWhole: true } : await findHits(pagefind, query);
  // A later letter was typed meanwhile.
  if (own !== asked) return;
  const apiUrl = list.closest("dialog")?.dataset.apiUrl ?? writtenApiUrl;
  list.replaceChildren(...hits.map((hit) => toItem(hit, query, apiUrl)));
  performance.measure("site-search", "site-search-asked");
  // For those who wait for them.
  list.setAttribute("data-of", query);
  status.textContent = query.trim() === "" ? "" : tellCount(hits.length, isWhole);
}

function tellCount(count: number, isWhole: boolean): string {
  if (count === 0) return "Nothing found: nothing is called that, and no page says it.";
  if (!isWhole) return "No page says all of it. These say a part of it:";
  return `${count === shownMax ? "The first " : ""}${count} ${count === 1 ? "result" : "results"}`;
}

/** What says all of it; else what says a part of it. */
async function findHits(pagefind: Pagefind, query: string): Promise<Found> {
  const token = searchToken(query);
  const words = searchWords(query);
  const isOneWord = token === query.trim().toLowerCase();
  const [byName, [best, ...others], guides] = await Promise.all([
    token !== null && !isOneWord ? ask(pagefind, token) : [],
    ask(pagefind, words.join(" ")),
    ask(pagefind, words.join(" "), { filters: { kind: "Guide" } }),
  ]);
  // Reference pages say a word more densely than any guide, so the best guide is put beside the best of them.
  const order = [...byName, ...(best ? [best] : []), ...guides.slice(0, 1), ...others, ...guides];
  const whole = rankHits(query, await readAll(order)).slice(0, shownMax);
  if (whole.length > 0 || words.length < 2) return { hits: whole, isWhole: true };
  const each = await Promise.all(words.map((word) => ask(pagefind, word)));
  return { hits: rankPartial(query, await readAll(each.flat())).slice(0, shownMax), isWhole: false };
}

async function ask(pagefind: Pagefind, query: string, options?: SearchOptions): Promise<readonly Hit[]> {
  const answer = await pagefind.search(query, options);
  return (answer?.results ?? []).slice(0, readMax);
}

async function readAll(hits: readonly Hit[]): Promise<HitData[]> {
  const unique = [...new Map(hits.map((hit) => [hit.id, hit])).values()];
  return await Promise.all(unique.map((hit) => hit.data()));
}

function toItem(hit: HitData, query: string, apiUrl: string): HTMLElement {
  const { url, excerpt, meta } = hit;
  const best = meta.kind === undefined ? bestPart(hit, query) : undefined;
  const link = document.createElement("a");
  const field = fieldOf(hit, query);
  link.href = best?.url ?? (field === undefined ? url : `${url}#${field}`);
  const title = document.createElement("b");
  title.textContent = titleOf(meta.title ?? url, field === undefined ? best?.title : fieldName(field));
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

function titleOf(page: string, part: string | undefined): string {
  return part === undefined || part === page ? page : `${page} › ${part}`;
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
