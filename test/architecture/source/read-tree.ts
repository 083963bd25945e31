import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Source } from "./source.ts";

export const root = join(import.meta.dirname, "../../..");

let tree: readonly Source[] | undefined;

/** Every file that is or would be committed; pictures and fonts without a text. Read once, so that each is parsed once for all rules. */
export function readTree(): readonly Source[] {
  tree ??= readSources();
  return tree;
}

/** Reads `.gitignore` itself, because a machine may have no git. */
function readSources(): Source[] {
  const ignored = readIgnored();
  return listFiles("", ignored).map((path) => {
    const binary = /\.(png|jpe?g|webp|ico|woff2?)$/.test(path);
    return { path, text: binary ? "" : readFileSync(join(root, path), "utf8") };
  });
}

function listFiles(folder: string, ignored: RegExp): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder + entry.name;
    if (entry.isDirectory()) return ignored.test(`${path}/`) ? [] : listFiles(`${path}/`, ignored);
    return entry.isFile() && !ignored.test(path) ? [path] : [];
  });
}

/** The few kinds of patterns that the one `.gitignore` uses: names, folders, `*` and paths from the root. */
function readIgnored(): RegExp {
  const patterns = readFileSync(join(root, ".gitignore"), "utf8").split("\n").filter(Boolean);
  const expressions = [".git", ...patterns].map((pattern) => {
    const text = pattern.replace(/^\//, "").replaceAll(".", "\\.").replaceAll("*", "[^/]*");
    return `${/\/./.test(pattern) ? "^" : "(^|/)"}${text.endsWith("/") ? text : `${text}(/|$)`}`;
  });
  return new RegExp(expressions.join("|"));
}
