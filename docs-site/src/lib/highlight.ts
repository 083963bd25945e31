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

/** The code as one `<pre>` of HTML, escaped and coloured by classes. `markLine` gives lines, counted from 1, a class of their own. */
export async function highlight(
  code: string,
  language: CodeLanguage,
  markLine?: (line: number) => string | undefined,
): Promise<string> {
  highlighter ??= createHighlighterCore({
    themes: [codeTheme],
    langs: [bash, http, json, python, typescript],
    engine: createJavaScriptRegexEngine(),
  });
  return (await highlighter).codeToHtml(code.trimEnd(), {
    lang: language,
    theme: "sundial",
    transformers: [colourClasses, ...(markLine ? [markLines(markLine)] : [])],
  });
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
