import Negotiator from "negotiator";

export const markdownType = "text/markdown; charset=utf-8";

/** Whether a reader would rather have Markdown than HTML, by its Accept header (RFC 9110, section 12.5.1). Browsers would not. */
export function wantsMarkdown(accept: string | undefined | null): boolean {
  if (!accept?.includes("text/markdown")) return false;
  return new Negotiator({ headers: { accept } }).mediaType(["text/html", "text/markdown"]) === "text/markdown";
}

/** The path of the page that an address ending in `.md` is of, or undefined for any other address. */
export function pageOfMarkdown(path: string): string | undefined {
  if (!path.endsWith(".md")) return undefined;
  return path.slice(0, -".md".length).replace(/\/index$/, "") || "/";
}
