import { isObject, isVariable, type Sample } from "./snippet.ts";

/** What differs between the languages in a value. */
export interface SampleSyntax {
  readonly words: { readonly null: string; readonly true: string; readonly false: string };
  /** A member of an object, its value already written. */
  readonly member: (name: string, value: string) => string;
  readonly braces: readonly [open: string, close: string];
  readonly variable: (name: string) => string;
}

/** A value on one line. */
export function writeSample(value: Sample, syntax: SampleSyntax): string {
  const { words, braces, variable } = syntax;
  if (value === null) return words.null;
  if (typeof value === "boolean") return value ? words.true : words.false;
  if (isVariable(value)) return variable(value.name);
  if (isObject(value)) {
    const members = writeMembers(value, syntax);
    return members.length > 0 ? braces[0] + members.join(", ") + braces[1] : "{}";
  }
  if (typeof value === "object") return `[${value.map((item) => writeSample(item, syntax)).join(", ")}]`;
  return JSON.stringify(value);
}

/** Each member of an object by itself. */
export function writeMembers(value: { readonly [name: string]: Sample }, syntax: SampleSyntax): string[] {
  return Object.entries(value).map(([name, inner]) => syntax.member(name, writeSample(inner, syntax)));
}

const columnsMax = 90;

export interface WrapInput {
  readonly open: string;
  readonly parts: readonly string[];
  readonly close: string;
  readonly indent: string;
}

/** Several parts between an opening and a closing text, on one line, or one a line when that is too long. */
export function wrapParts({ open, parts, close, indent }: WrapInput): string {
  const line = open + parts.join(", ") + close;
  if (line.length <= columnsMax || parts.length === 0) return line;
  return [open.trimEnd(), ...parts.map((part) => `${indent}${part},`), close.trimStart()].join("\n");
}
