import { selectAll } from "hast-util-select";
import rehypeParse from "rehype-parse";
import { unified } from "unified";

export interface HtmlPage {
  /** Where it leads and what it loads, as written. */
  readonly links: readonly string[];
  /** What a fragment can name. */
  readonly ids: ReadonlySet<string>;
  /** What does nothing where scripts do not run; one line each. */
  readonly needsScript: readonly string[];
}

const parser = unified().use(rehypeParse);
const leading = [
  ["a[href], area[href], link[href]", "href"],
  ["img[src], script[src], source[src]", "src"],
  ["form[method=get][action]", "action"],
] as const;

/** Neither hidden until a script runs, nor without scripts: see styles/controls.css. */
const seen = ":not([hidden]):not([form]):not([data-script-only])";

export function readPage(html: string): HtmlPage {
  const tree = parser.parse(html);
  const links = leading.flatMap(([selector, name]) =>
    selectAll(selector, tree).map(({ properties }) => String(properties[name])),
  );
  const ids = new Set(selectAll("[id]", tree).map(({ properties }) => String(properties.id)));
  const buttons = selectAll(`main button${seen}`, tree).length;
  const inForms = selectAll(`main form button${seen}`, tree).length;
  const without = selectAll("main form", tree).filter(
    (form) => selectAll("button, input[type=submit]", form).length === 0,
  );
  return {
    links,
    ids,
    needsScript: [
      ...(buttons > inForms ? [`${buttons - inForms} buttons outside of forms`] : []),
      ...(without.length > 0 ? [`${without.length} forms without a button`] : []),
    ],
  };
}

/** The addresses in a text that is no page: absolute ones, and those of Markdown. */
export function linksOfText(text: string): string[] {
  const absolute = [...text.matchAll(/https?:\/\/[^\s"'<>)\]}`\\]+/g)].map(([url]) => url.replace(/[.,;:]+$/, ""));
  const markdown = [...text.matchAll(/\]\((\/[^)\s]*)\)/g)].map(([, path = ""]) => path);
  return [...new Set([...absolute, ...markdown])];
}
