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

/** What is for eyes and hands alone. */
const left =
  "nav, script, style, template, svg, form, button, dialog, [data-not-in-markdown], [data-copy-link], .sl-anchor-link, .sr-only, [hidden]";

const parser = unified().use(rehypeParse);
const writer = unified()
  .use(rehypeRemark, { document: true })
  .use(remarkGfm)
  .use(remarkStringify, { bullet: "-", emphasis: "_", rule: "-" });

type Root = ReturnType<typeof parser.parse>;
type Element = NonNullable<ReturnType<typeof select>>;

/** The contents of a page of the portal (its `<main>`) as GitHub Flavored Markdown. `url` is the page's own, absolute. */
export function toPageMarkdown(html: string, url: string): PageMarkdown {
  const page = parser.parse(html);
  const main = select("main", page) ?? page;
  nameTabs(main);
  removeFrom(main, new Set(selectAll(left, main)));
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

function paragraph(text: string): Element {
  return { type: "element", tagName: "p", properties: {}, children: [{ type: "text", value: text }] };
}

function textOf(element: Element | undefined): string {
  return element ? toText(element).trim() : "";
}
