import { dirname, join, matchesGlob } from "node:path/posix";
import { at, type Source } from "../source/source.ts";

interface Mention {
  readonly path: string;
  readonly position: number;
}

const extension = /\.(ts|mjs|js|json|yaml|yml|md|mdx|sql|astro|css|sh|png|svg)$/;

/** Files and folders that the documents for developers name and that do not exist. */
export function checkDocumentPaths(sources: readonly Source[]): string[] {
  const paths = sources.map(({ path }) => path);
  return sources.filter(isDocument).flatMap((document) =>
    mentionsIn(document)
      .filter(({ path }) => !exists(path, document, paths))
      .map(({ path, position }) => `${at(document, position)} ${path} does not exist; correct the path, or drop it`),
  );
}

function isDocument({ path }: Source): boolean {
  return /^([A-Z]+\.md|docs\/.*\.md|((packages|apps)\/[^/]+|docs-site|openapi)\/README\.md)$/.test(path);
}

/** Targets of links, words in backticks, and words in blocks of code that look like a path. */
function mentionsIn(document: Source): Mention[] {
  const text = document.text.replaceAll("<br>", "    ");
  const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(toMention);
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map(toMention).flatMap(splitWords);
  const blocks = [...text.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].map(toMention).flatMap(splitWords);
  const inside = [...quoted, ...blocks].filter(({ path }) => looksLikePath(path));
  return [...links.filter(({ path }) => !path.includes(":")), ...inside];
}

function toMention(match: RegExpMatchArray): Mention {
  const path = match[1] ?? "";
  return { path, position: (match.index ?? 0) + match[0].indexOf(path) };
}

function splitWords({ path, position }: Mention): Mention[] {
  return [...path.matchAll(/[^\s"'()[\],;|]+/g)].map(({ 0: word, index }) => ({
    path: word,
    position: position + index,
  }));
}

function looksLikePath(word: string): boolean {
  if (/^\.[a-z]+\.?$/.test(word) && word !== ".env") return false;
  if (/^(application|text|multipart|image)\//.test(word)) return false;
  if (!/^\.?[A-Za-z0-9_.<>*-]+(\/[A-Za-z0-9_.<>*[\]-]+)*\/?$/.test(word)) return false;
  return word.includes("/") ? /^[.a-z]/.test(word) : extension.test(word);
}

/** From the root, from the document's own folder, or, for a bare name, anywhere. `<name>` and `*` stand for one segment or a part of one. */
function exists(mentioned: string, document: Source, paths: readonly string[]): boolean {
  const pattern = mentioned.replace(/\/$/, "").replace(/<[^>]*>/g, "*");
  const candidates = [pattern, join(dirname(document.path), pattern)];
  if (!pattern.includes("/")) candidates.push(`**/${pattern}`);
  if (ignoredByGit.test(pattern)) return true;
  return candidates.some((candidate) =>
    paths.some((path) => path === candidate || path.startsWith(`${candidate}/`) || matches(path, candidate)),
  );
}

function matches(path: string, candidate: string): boolean {
  return candidate.includes("*") && (matchesGlob(path, candidate) || matchesGlob(path, `${candidate}/**`));
}

/** Made on each machine, so absent from the tree. */
const ignoredByGit = /^(\.sundial|\.env|node_modules)(\/|$)|^test\/bench\/\.peers/;
