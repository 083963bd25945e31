import type { Asked } from "./asked.ts";
import { splitSentences } from "./split-text.ts";

/** The text to work on: after a colon or an empty line, in quotes, or what follows the first sentence. */
export function sourceOf({ text, facts }: Pick<Asked, "text" | "facts">): string {
  const separated = /(?:\n\s*\n|:\s*\n|```|"""|---\n)([\s\S]+)$/.exec(text)?.[1];
  if (separated && separated.trim().length > 10) return separated.replace(/(?:```|""")\s*$/, "");
  if (facts.quotes[0]) return facts.quotes.join(" ");
  const afterColon = /^[^:\n]{0,200}:\s*([\s\S]+)$/.exec(text)?.[1];
  if (afterColon) return afterColon;
  const [, ...rest] = splitSentences(text);
  return rest.join(" ");
}
