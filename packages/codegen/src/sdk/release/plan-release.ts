import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { GeneratedFile } from "../../generated-file.ts";
import type { Spec } from "../../spec.ts";
import type { ApiModel } from "../model/api-model.ts";
import { buildModel } from "../model/build-model.ts";
import { diffModels } from "./diff-models.ts";
import { emitChangelogEntry } from "./emit-changelog-entry.ts";
import { emitFirstEntry } from "./emit-first-entry.ts";
import { nextVersion } from "./next-version.ts";
import { readDatedModels } from "./read-dated-models.ts";
import { formatReleased, parseReleased, releasedPath } from "./released-sdk.ts";
import type { CodeRows, Rename, SdkChange } from "./sdk-change.ts";
import { readSdkVersion, writeSdkVersion } from "./sdk-version.ts";

export interface ReleaseInput {
  /** HEAD's bundled document. */
  readonly spec: Spec;
  /** The renames that were declared after a dated version, up to and with another. */
  readonly renamesBetween: (from: string, to: string) => readonly Rename[];
}

/** What the next release of both packages would be. */
export interface ReleasePlan {
  /** The version now. */
  readonly current: string;
  /** The version then; null when there is nothing to release. */
  readonly next: string | null;
  readonly changes: readonly SdkChange[];
  /** The changes in Markdown as a changelog would have them, under `Unreleased`. */
  readonly preview: Readonly<Record<keyof CodeRows, string>>;
  /** The files to write for it; what is generated from the new version comes after them. */
  readonly files: readonly GeneratedFile[];
}

/** The changelog of each package. */
export const changelogs = {
  typescript: "packages/sdk/CHANGELOG.md",
  python: "packages/sdk-python/CHANGELOG.md",
} as const;

const languages = ["typescript", "python"] as const;

/**
 * Compares HEAD with what was released last, and works out the version, the changelogs and the lock of the next release. Without a lock
 * it is the first release: of the version that the packages have, with the history of the API in its place. Reads only.
 */
export async function planRelease(root: string, input: ReleaseInput): Promise<ReleasePlan> {
  const model = buildModel(input.spec);
  const current = await readSdkVersion(root);
  const locked = await readFile(join(root, releasedPath), "utf8").catch(() => undefined);
  if (locked === undefined) return planFirst(root, { ...input, model, current });
  const released = parseReleased(locked);
  const renames = input.renamesBetween(released.model.apiVersion, model.apiVersion);
  const changes = diffModels(released.model, model, renames);
  const next = nextVersion(current, changes);
  const intro = `Made from the API's version ${model.apiVersion}.`;
  const entry = (heading: string) =>
    eachLanguage((language) => emitChangelogEntry({ heading, intro, changes }, language));
  const files = next === null ? [] : await writeRelease(root, { next, model, entries: entry(`## ${next}`) });
  return { current, next, changes, preview: entry("## Unreleased"), files };
}

type FirstInput = ReleaseInput & { readonly model: ApiModel; readonly current: string };

async function planFirst(root: string, { model, current, renamesBetween }: FirstInput): Promise<ReleasePlan> {
  const dated = await readDatedModels(root);
  const preview = eachLanguage((language) =>
    emitFirstEntry({ version: current, dated, model, renamesBetween, language }),
  );
  const files = await writeRelease(root, { next: current, model, entries: preview });
  return { current, next: current, changes: [], preview, files };
}

interface ReleaseFacts {
  readonly next: string;
  readonly model: ApiModel;
  readonly entries: Readonly<Record<keyof CodeRows, string>>;
}

async function writeRelease(root: string, { next, model, entries }: ReleaseFacts): Promise<GeneratedFile[]> {
  const written = languages.map(async (language): Promise<GeneratedFile> => {
    const path = changelogs[language];
    const text = await readFile(join(root, path), "utf8").catch(() => "# Changelog\n");
    return { path, text: addEntry(text, entries[language]) };
  });
  return [
    ...(await writeSdkVersion(root, next)),
    ...(await Promise.all(written)),
    { path: releasedPath, text: formatReleased({ version: next, model }) },
  ];
}

/** The newest entry is on top, below what stands above all of them. */
function addEntry(text: string, entry: string): string {
  const [, head = "", rest = ""] = /^([\s\S]*?)(\n## [\s\S]*)?$/.exec(text) ?? [];
  return `${head.trimEnd()}\n\n${entry}${rest}`;
}

function eachLanguage(emit: (language: keyof CodeRows) => string): Record<keyof CodeRows, string> {
  return { typescript: emit("typescript"), python: emit("python") };
}
