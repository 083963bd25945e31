import { createHighlighterCore, type HighlighterCore, type ShikiTransformer } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import bash from "shiki/langs/bash.mjs";
import http from "shiki/langs/http.mjs";
import json from "shiki/langs/json.mjs";
import python from "shiki/langs/python.mjs";
import typescript from "shiki/langs/typescript.mjs";
import { codeTheme, colourClasses } from "./code-theme.ts";

export type CodeLanguage = "bash" | "http" | "json" | "python" | "typescript" | "text";

let highlighter: Promise<HighlighterCore> | undefined;
// Pages show the same samples again and again. What readers bring along is different each time and pushes the oldest out.
const drawn = new Map<string, string>();
const drawnMax = 800;

/** The code as one `<pre>` of HTML, escaped and coloured by classes. `markLine` gives lines, counted from 1, a class of their own. */
export async function highlight(
  code: string,
  language: CodeLanguage,
  markLine?: (line: number) => string | undefined,
): Promise<string> {
  const key = markLine ? null : `${language} ${code}`;
  const known = key === null ? undefined : drawn.get(key);
  if (known !== undefined) return known;
  highlighter ??= createHighlighterCore({
    themes: [codeTheme],
    langs: [bash, http, json, python, typescript],
    engine: createJavaScriptRegexEngine(),
  });
  const html = (await highlighter).codeToHtml(code.trimEnd(), {
    lang: language,
    theme: "sundial",
    transformers: [colourClasses, ...(markLine ? [markLines(markLine)] : [])],
  });
  if (key !== null) remember(key, html);
  return html;
}

function remember(key: string, html: string): void {
  const [oldest] = drawn.keys();
  if (drawn.size >= drawnMax && oldest !== undefined) drawn.delete(oldest);
  drawn.set(key, html);
}

function markLines(markLine: (line: number) => string | undefined): ShikiTransformer {
  return {
    name: "mark-lines",
    line(node, line) {
      const mark = markLine(line);
      if (mark) this.addClassToHast(node, mark);
    },
  };
}
