import { readFile, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { close, createIndex } from "pagefind";
import { fieldName } from "../src/lib/field-name.ts";
import type { SearchEntry } from "../src/lib/search-entries.ts";
import { searchToken } from "../src/lib/search-token.ts";

/**
 * Makes the index of the site's search: the built guides as they are, and of the pages that are made on request what
 * `search-entries.json` says, which goes then. A whole name weighs more than anything else, the guides more than what entries say. Throws when Pagefind refuses something.
 */
export async function indexSearch(clientDir: URL): Promise<void> {
  const listed = new URL("search-entries.json", clientDir);
  const entries = JSON.parse(await readFile(listed, "utf8")) as SearchEntry[]; // written by this build
  try {
    const { index, errors } = await createIndex({ forceLanguage: "en" });
    if (!index) throw new Error(`Pagefind did not start: ${errors.join(" ")}`);
    assertNone((await index.addDirectory({ path: fileURLToPath(clientDir), glob: "docs/**/*.html" })).errors);
    const added = await Promise.all(
      entries.map((entry) => index.addHTMLFile({ url: entry.url, content: toHtml(entry) })),
    );
    assertNone(added.flatMap((one) => one.errors));
    assertNone((await index.writeFiles({ outputPath: fileURLToPath(new URL("pagefind/", clientDir)) })).errors);
  } finally {
    await close();
  }
  await rm(listed);
}

function toHtml({ kind, title, about, names, alsoCalled, fields, text }: SearchEntry): string {
  const tokens = [...new Set(names.map((name) => searchToken(name)).filter((token) => token !== null))];
  const meta = Object.entries({
    kind,
    about: about.replaceAll("`", ""),
    names: tokens.join(" "),
    called: alsoCalled.join(", "),
    fields: fields.join(" "),
  }).map(([name, value]) => `<meta data-pagefind-meta="${name}[content]" content="${escapeHtml(value)}">`);
  return [
    `<!doctype html><html lang="en"><head><title>${escapeHtml(title)}</title></head><body data-pagefind-body>`,
    ...meta,
    `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(about)}</p><p>${escapeHtml(names.join(" "))}</p>`,
    `<p>${escapeHtml(alsoCalled.join(". "))}</p>`,
    `<p data-pagefind-weight="5">${escapeHtml(fields.flatMap(wordsOfField).join(" "))}</p>`,
    `<p data-pagefind-weight="0.5">${escapeHtml(text)}</p><p data-pagefind-weight="10">${escapeHtml(tokens.join(" "))}</p>`,
    "</body></html>",
  ].join("\n");
}

/** Its name as it is written, and as one word. */
function wordsOfField(field: string): string[] {
  const name = fieldName(field);
  const token = searchToken(name);
  return token === null || token === name ? [name] : [name, token];
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function assertNone(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind refused: ${errors.join(" ")}`);
}
