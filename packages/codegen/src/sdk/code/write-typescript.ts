import { toCamelCase } from "../names.ts";
import { emitValueType } from "../typescript/emit-types.ts";
import { errorClass } from "./error-class.ts";
import type { Access, Snippet } from "./snippet.ts";
import { isObject } from "./snippet.ts";
import { type SampleSyntax, wrapParts, writeMembers, writeSample } from "./write-sample.ts";

const reserved = new Set(
  "break case class const default delete do else enum export false for function if import in new null return super switch this throw true try typeof var void while with let static yield await".split(
    " ",
  ),
);

/** Writes a snippet in TypeScript. */
export function writeTypescript(snippet: Snippet): string {
  switch (snippet.kind) {
    case "call":
      return writeCall(snippet);
    case "literal":
      return writeLiteral(snippet);
    case "read": {
      const { access, member, typed } = snippet;
      const read = writeAccess(access, member.name);
      if (!typed) return `${read};`;
      const missing = member.required ? "" : " | undefined";
      return `const ${toVariable(member.name)}: ${emitValueType(member.type)}${missing} = ${read};`;
    }
    case "case": {
      const subject = snippet.access ? writeAccess(snippet.access, snippet.member) : "error.code";
      return `switch (${subject}) {\n  case ${JSON.stringify(snippet.value)}:\n}`;
    }
    case "includes":
      return `${writeAccess(snippet.access, snippet.member)}.includes(${JSON.stringify(snippet.value)});`;
    case "declaration":
      return `let ${toVariable(snippet.name)}: ${emitValueType(snippet.type)};`;
    case "import":
      return `import type { ${snippet.type} } from "@sundial/sdk";`;
    case "client":
      return `const sundial = new Sundial({ ${snippet.option}: ${JSON.stringify(snippet.value)} });`;
    case "error-class":
      return `error instanceof ${errorClass(snippet.status)};`;
  }
}

function writeCall({ operation, input }: Extract<Snippet, { kind: "call" }>): string {
  const start = `await sundial.${operation.sdkMethod}(`;
  const ids = operation.pathParameters.map(({ name }) => toVariable(name));
  const parts = writeMembers(input, syntax);
  const isGiven = parts.length > 0 || operation.body?.required === true;
  if (!isGiven) return `${start}${ids.join(", ")});`;
  const before = ids.map((id) => `${id}, `).join("");
  if (parts.length === 0) return `${start}${before}{});`;
  return wrapParts({ open: `${start}${before}{ `, parts, close: " });", indent: "  " });
}

function writeLiteral({ type, value }: Extract<Snippet, { kind: "literal" }>): string {
  const start = `const ${toVariable(type)}: ${type} = `;
  const parts = isObject(value) ? writeMembers(value, syntax) : [];
  if (parts.length === 0) return `${start}${writeSample(value, syntax)};`;
  return wrapParts({ open: `${start}{ `, parts, close: " };", indent: "  " });
}

function writeAccess({ variable, steps }: Access, member: string): string {
  const path = [...steps, member].map((step, index, all) => {
    if (step === 0) return "[0]";
    // Not every list has a first item.
    const dot = all[index - 1] === 0 ? "?." : ".";
    return isName(step) ? dot + step : `${dot === "?." ? dot : ""}[${JSON.stringify(step)}]`;
  });
  return toVariable(variable) + path.join("");
}

/** `ApiKey` and `api_key` become `apiKey`. */
function toVariable(name: string): string {
  const camel = toCamelCase(name.replace(/^[A-Z]/, (letter) => letter.toLowerCase()));
  return reserved.has(camel) ? `${camel}_` : camel;
}

function isName(text: string): boolean {
  return /^[a-z_$][\w$]*$/i.test(text);
}

const syntax: SampleSyntax = {
  words: { null: "null", true: "true", false: "false" },
  braces: ["{ ", " }"],
  member: (name, value) => {
    const key = isName(name) ? name : JSON.stringify(name);
    return key === value ? key : `${key}: ${value}`;
  },
  variable: toVariable,
};
