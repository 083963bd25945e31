import { basename } from "node:path";
import ts from "typescript";

/** A file of the tree, or one made up to prove a rule. The path is relative to the root, with `/`. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

const parsed = new WeakMap<Source, ts.SourceFile>();

/** The syntax tree of TypeScript, JavaScript, and of what is TypeScript in an Astro file; with the file's own positions. */
export function parse(source: Source): ts.SourceFile {
  const known = parsed.get(source);
  if (known) return known;
  const code = source.path.endsWith(".astro") ? blankMarkup(source.text) : source.text;
  const kind = source.path.endsWith(".mjs") ? ts.ScriptKind.JS : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(source.path, code, ts.ScriptTarget.ESNext, true, kind);
  parsed.set(source, tree);
  return tree;
}

/** Spaces instead of the markup: what stays is the frontmatter and the scripts, where they were. */
function blankMarkup(text: string): string {
  const kept = [/^---\n([\s\S]*?)\n---/dg, /<script\b[^>]*>([\s\S]*?)<\/script>/dg]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap((match) => (match.indices?.[1] ? [match.indices[1]] : []));
  let code = "";
  for (const [start, end] of kept) code += blank(text.slice(code.length, start)) + text.slice(start, end);
  return code + blank(text.slice(code.length));
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}

/** Calls `visit` for every node, outer before inner. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** `path:line`, as editors open it. */
export function at(source: Source, position: number): string {
  return `${source.path}:${source.text.slice(0, position).split("\n").length}`;
}

export function isCode({ path }: Source): boolean {
  return /\.(ts|mjs|astro)$/.test(path);
}

export function isGenerated({ path }: Pick<Source, "path">): boolean {
  return /(^|\/)generated\/|\.gen\.[a-z]+$|^openapi\/versions\//.test(path) || path === "schema.sql";
}

/** Tests and what only tests use. */
export function isTest({ path }: Source): boolean {
  return path.startsWith("test/") || /\.test\.ts$/.test(path) || path.includes("/testing/");
}

/** The programs that readers of the documentation copy. They stand alone, so the rules of the platform's code do not bind them. */
export function isSample({ path }: Source): boolean {
  return path.startsWith("docs-site/src/samples/");
}

export function nameOf({ path }: Source): string {
  return basename(path);
}
