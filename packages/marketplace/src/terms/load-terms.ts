import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import type { Terms } from "./types.ts";

const ownDir = fileURLToPath(new URL("../../terms", import.meta.url));

const FrontMatter = z.strictObject({
  in_force_from: z.iso.datetime(),
  share_percent: z.int().min(0).max(100),
});

/** Reads every `<date>.md` of a folder, the newest first. Throws an Error that names the file and what is wrong in it. */
export function loadTerms(dir: string = ownDir): Terms[] {
  const terms = readdirSync(dir)
    .map((name) => readTermsFile(name, readFileSync(`${dir}/${name}`, "utf8")))
    .sort((one, other) => (one.version < other.version ? 1 : -1));
  const late = terms.find((one, index) => terms.slice(index + 1).some((older) => older.inForceFrom >= one.inForceFrom));
  if (late) throw new Error(`${late.version}.md: must be in force later than all terms before it`);
  return terms;
}

/** What one file says. Throws like `loadTerms`. */
export function readTermsFile(name: string, text: string): Terms {
  const [, version = ""] = /^(\d{4}-\d{2}-\d{2})\.md$/.exec(name) ?? [];
  if (!z.iso.date().safeParse(version).success) throw new Error(`${name}: must be named <date>.md`);
  const [, head, body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  if (head === undefined) throw new Error(`${name}: must begin with front matter between two lines of ---`);
  const parsed = FrontMatter.safeParse(parse(head));
  if (!parsed.success) throw new Error(`${name}: ${z.prettifyError(parsed.error)}`);
  if (body.trim() === "") throw new Error(`${name}: has no text below its front matter`);
  const { in_force_from, share_percent } = parsed.data;
  return { version, inForceFrom: new Date(in_force_from), sharePercent: share_percent, text: body.trim() };
}

let published: readonly Terms[] | undefined;

/** The terms of this release, the newest first. Files do not change while a process runs. */
export function publishedTerms(): readonly Terms[] {
  published ??= loadTerms();
  return published;
}

/** Those of the terms that hold at an instant; undefined before the first. */
export function termsInForce(terms: readonly Terms[], at: Date): Terms | undefined {
  return terms.find(({ inForceFrom }) => inForceFrom <= at);
}
