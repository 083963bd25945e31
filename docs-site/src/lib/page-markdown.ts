import { select, selectAll } from "hast-util-select";
import { toText } from "hast-util-to-text";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";

/** A page as a program or a model reads it. */
export interface PageMarkdown {
  readonly title: string;
  readonly description: string;
  /** The contents of the page alone, without navigation, forms and pictures; links are whole URLs. */
  readonly markdown: string;
}

type Root = ReturnType<typeof parser.parse>;
type Element = NonNullable<ReturnType<typeof select>>;
type Node = Element["children"][number];

const verbatim = new Set(["pre", "code"]);
/** What Markdown writes in one line, so that no paragraph begins within. */
const lines = new Set(["td", "th", "a", "h1", "h2", "h3", "h4", "h5", "h6"]);
const blocks = new Set(["div", "p", "ul", "ol", "li", "dl", "dt", "dd", "section", "figure"]);

/** What is for eyes and hands alone; a place where a word may break would take the space behind it away. */
const left =
  "wbr, nav, script, style, template, svg, form, button, dialog, [data-not-in-markdown], [data-copy-link], .sl-anchor-link, .sr-only, [hidden]";

const parser = unified().use(rehypeParse);
const writer = unified()
  .use(rehypeRemark, { document: true })
  .use(remarkGfm)
  .use(remarkStringify, { bullet: "-", emphasis: "_", rule: "-" });

/** The contents of a page of the portal (its `<main>`) as GitHub Flavored Markdown. `url` is the page's own, absolute. */
export function toPageMarkdown(html: string, url: string): PageMarkdown {
  const page = parser.parse(html);
  const main = select("main", page) ?? page;
  nameTabs(main);
  removeFrom(main, new Set(selectAll(left, main)));
  setApart(main, false);
  for (const link of selectAll("a[href]", main)) link.properties.href = new URL(String(link.properties.href), url).href;
  const tree = writer.runSync({ type: "root", children: main.type === "root" ? main.children : [main] } satisfies Root);
  const title = textOf(select("title", page));
  return {
    title,
    description: String(select("meta[name=description]", page)?.properties.content ?? ""),
    markdown: `${writer.stringify(tree).trim()}\n`,
  };
}

/** Samples in several languages stand one below the other, each under the name that its tab has. */
function nameTabs(main: Element | Root): void {
  for (const tabs of selectAll(".code-tabs", main)) {
    const labels = selectAll("label", tabs).map(textOf);
    tabs.tagName = "div";
    tabs.children = selectAll(".panel", tabs).flatMap((panel, index): Element["children"] => [
      paragraph(`${labels[index] ?? ""}:`),
      panel,
    ]);
  }
}

function removeFrom(parent: Element | Root, removed: ReadonlySet<Element>): void {
  parent.children = parent.children.filter(
    (child) => child.type !== "element" || !removed.has(child),
  ) as typeof parent.children; // a filter keeps the kinds
  for (const child of parent.children) if (child.type === "element") removeFrom(child, removed);
}

/** What styles alone keep apart is apart in text too: a space between elements that have none, and within a line, such as a cell of a table, no blocks. */
function setApart(parent: Element | Root, isLine: boolean): void {
  const apart: Node[] = [];
  for (const child of parent.children as Node[]) {
    // a root has doctypes beside what elements have, which pass as they are
    const before = apart.at(-1);
    if (isPart(child) && before && isPart(before)) apart.push({ type: "text", value: " " });
    if (child.type === "element" && !verbatim.has(child.tagName)) {
      if (isLine && blocks.has(child.tagName)) child.tagName = "span";
      setApart(child, isLine || lines.has(child.tagName));
    }
    apart.push(child);
  }
  parent.children = apart;
}

function isPart(node: Node): boolean {
  return node.type === "element" && node.tagName !== "br";
}

function paragraph(text: string): Element {
  return { type: "element", tagName: "p", properties: {}, children: [{ type: "text", value: text }] };
}

function textOf(element: Element | undefined): string {
  return element ? toText(element).trim() : "";
}
