import { basename } from "node:path";
import type { Source } from "../source/source.ts";

const portal = "docs-site/src/";
const folder = `${portal}components/`;

/**
 * Components that DESIGN.md has to name and does not, and names in it that are no component. Named are those that are everyone's: used by
 * a layout, by Starlight, or by the pages of two areas, directly or through another component. What one area alone uses is its own.
 */
export function checkComponents(sources: readonly Source[], document: string): string[] {
  const used = findUses(sources);
  const named = new Set([...document.matchAll(/^\| `(\w+)`/gm)].map(([, name = ""]) => name));
  const exist = new Set(sources.filter(({ path }) => path.startsWith(folder)).map(({ path }) => nameOf(path)));
  const unnamed = [...exist].filter((name) => isShared(areasOf(name, used)) && !named.has(name));
  const gone = [...named].filter((name) => !exist.has(name));
  const unused = [...exist].filter((name) => areasOf(name, used).size === 0);
  return [
    ...unnamed.map((name) => `${name} is used in several areas; say in docs-site/DESIGN.md when to use it`),
    ...gone.map((name) => `${name} is in docs-site/DESIGN.md and nowhere else`),
    ...unused.map((name) => `${name} is used by no page`),
  ];
}

const nameOf = (path: string) => basename(path, ".astro");
const isShared = (areas: ReadonlySet<string>) => areas.size > 1 || areas.has("everywhere");

/** The files that use each component. */
function findUses(sources: readonly Source[]): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>();
  for (const { path, text } of sources) {
    if (!path.startsWith("docs-site/") || !/\.(astro|mdx|mjs)$/.test(path)) continue;
    const names = [...text.matchAll(/["/](\w+)\.astro"/g)].map(([, name = ""]) => name);
    for (const name of new Set(names)) uses.set(name, [...(uses.get(name) ?? []), path]);
  }
  return uses;
}

function areasOf(name: string, uses: ReadonlyMap<string, readonly string[]>, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return new Set();
  seen.add(name);
  const areas = (uses.get(name) ?? []).map((path) =>
    path.startsWith(folder) ? areasOf(nameOf(path), uses, seen) : new Set([areaOf(path)]),
  );
  return new Set(areas.flatMap((area) => [...area]));
}

/** The folder of a page, of the console's pages the one below it; the guides are one area. */
function areaOf(path: string): string {
  if (path.startsWith(`${portal}layouts/`) || path.endsWith("astro.config.mjs")) return "everywhere";
  if (path.startsWith(`${portal}content/`)) return "guides";
  const [first = "", second = ""] = path
    .slice(`${portal}pages/`.length)
    .replace(/\.astro$/, "")
    .split("/");
  return first === "console" ? `console/${second}` : first;
}
