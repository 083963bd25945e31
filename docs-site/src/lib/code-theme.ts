import { createCssVariablesTheme, type ShikiTransformer } from "shiki/core";

/** A highlighting theme whose colours are names; `colourClasses` turns the names into the classes of styles/code.css. */
export const codeTheme = createCssVariablesTheme({ name: "sundial", variablePrefix: "--code-", fontStyle: false });

const classOf: Record<string, string> = {
  "token-keyword": "tok-word",
  "token-string": "tok-text",
  "token-string-expression": "tok-text",
  "token-link": "tok-text",
  "token-constant": "tok-number",
  "token-function": "tok-name",
  "token-comment": "tok-quiet",
};

/** Replaces style attributes by classes: the CSP forbids style attributes, and both themes share one markup. Names the language as Markdown does. */
export const colourClasses: ShikiTransformer = {
  name: "colour-classes",
  pre(node) {
    delete node.properties.style;
    node.properties.class = "code";
  },
  code(node) {
    if (this.options.lang !== "text") node.properties.class = `language-${this.options.lang}`;
  },
  span(node) {
    const name = /--code-([\w-]+)/.exec(String(node.properties.style ?? ""))?.[1];
    delete node.properties.style;
    const className = name === undefined ? undefined : classOf[name];
    if (className) node.properties.class = className;
  },
};
