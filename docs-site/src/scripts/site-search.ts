import { searchToken } from "../lib/search-token.ts";

/** What is used of Pagefind's own interface. */
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: readonly Hit[] } | null>;
}
interface Hit {
  readonly id: string;
  data(): Promise<HitData>;
}
interface HitData {
  readonly url: string;
  /** HTML, with the words that were found in `<mark>`. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly sub_results: readonly {
    title: string;
    url: string;
    excerpt: string;
    weighted_locations: readonly unknown[];
  }[];
}

const shownMax = 10;
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
  list.replaceChildren(...hits.map(toItem));
  performance.measure("site-search", "site-search-asked");
  // For those who wait for them.
  list.setAttribute("data-of", query);
  status.textContent =
    query.trim() === ""
      ? ""
      : hits.length === 0
        ? "Nothing is called that, and nothing says it."
        : `${hits.length === shownMax ? "The first " : ""}${hits.length} ${hits.length === 1 ? "result" : "results"}`;
}

/** A name or a title that is asked for whole comes first, however often others say it. */
async function findHits(pagefind: Pagefind, query: string): Promise<HitData[]> {
  const token = searchToken(query);
  const isOneWord = token === query.trim().toLowerCase();
  const [byName, byText] = await Promise.all([
    token !== null && !isOneWord ? pagefind.search(token) : null,
    pagefind.search(query),
  ]);
  const hits = [...(byName?.results ?? []).slice(0, shownMax), ...(byText?.results ?? []).slice(0, shownMax)];
  const unique = [...new Map(hits.map((hit) => [hit.id, hit])).values()];
  const found = await Promise.all(unique.map((hit) => hit.data()));
  const isNamed = ({ meta }: HitData) => token !== null && (meta.names ?? "").split(" ").includes(token);
  const isTitled = ({ meta }: HitData) => meta.title?.toLowerCase() === query.trim().toLowerCase();
  const rank = (hit: HitData) => (isNamed(hit) ? 0 : isTitled(hit) ? 1 : 2);
  return found.toSorted((a, b) => rank(a) - rank(b)).slice(0, shownMax);
}

function toItem({ url, excerpt, meta, sub_results: parts }: HitData): HTMLElement {
  // Of a guide, the section that says it most often.
  const [best] =
    meta.kind === undefined ? parts.toSorted((a, b) => b.weighted_locations.length - a.weighted_locations.length) : [];
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
  else about.innerHTML = best?.excerpt ?? excerpt;
  link.append(title, kind, about);
  const item = document.createElement("li");
  item.append(link);
  return item;
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
