import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { z } from "zod";
import { checkLifecycles } from "./check-lifecycles.ts";
import { fromModelFile } from "./convert.ts";
import { type Catalogue, createCatalogue } from "./create-catalogue.ts";
import { type LifecycleLock, revisionOf } from "./lifecycle-lock.ts";
import { ModelFile } from "./model-file.ts";
import type { Model } from "./types.ts";

const ownDirectory = fileURLToPath(new URL("../catalogue/", import.meta.url));
const ownLock = fileURLToPath(new URL("../lifecycle.lock.json", import.meta.url));

/** Where the published moves of a catalogue are locked: of another one than this package's, in its own directory. */
export function lifecycleLockFile(directory: string = ownDirectory): string {
  return directory === ownDirectory ? ownLock : join(directory, "lifecycle.lock.json");
}

/**
 * Reads every `<model>.yaml` of the directory, by default the reviewed files of this package. Throws one Error that names
 * each wrong file with the members that are wrong in it, so that a start with a bad catalogue fails.
 */
export function loadCatalogue(directory: string = ownDirectory): Catalogue {
  const lock = readLifecycleLock(lifecycleLockFile(directory));
  const names = readdirSync(directory).filter((name) => /\.ya?ml$/.test(name));
  const problems: string[] = names.length === 0 ? [`${directory}: holds no model, a catalogue needs at least one`] : [];
  const models: Model[] = [];
  for (const name of names) {
    const result = readModel(join(directory, name), { name, lock });
    if (Array.isArray(result)) problems.push(...result);
    else models.push(result);
  }
  for (const { id, problem } of checkLifecycles(models)) problems.push(`${join(directory, `${id}.yaml`)}: ${problem}`);
  if (problems.length > 0) throw new Error(`The model catalogue is wrong:\n  ${problems.join("\n  ")}`);
  return createCatalogue(models);
}

function readModel(path: string, { name, lock }: { name: string; lock: LifecycleLock }): Model | string[] {
  let content: unknown;
  try {
    content = parse(readFileSync(path, "utf8"));
  } catch (error) {
    return [`${path}: is not valid YAML: ${error instanceof Error ? error.message.split("\n")[0] : "unreadable"}`];
  }
  const parsed = ModelFile.safeParse(content);
  if (!parsed.success) return parsed.error.issues.map((issue) => `${path}: ${describe(issue)}`);
  if (name !== `${parsed.data.id}.yaml`)
    return [`${path}: id: is ${parsed.data.id}, so the file must be ${parsed.data.id}.yaml`];
  return fromModelFile(parsed.data, revisionOf(lock[parsed.data.id]));
}

/** What was published of a catalogue's models so far. Nothing where there is no such file yet. */
export function readLifecycleLock(path: string): LifecycleLock {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {}; // written by scripts/write-lifecycle-lock.ts
}

function describe(issue: z.core.$ZodIssue): string {
  const field = issue.path.join(".") || "the file";
  return `${field}: ${issue.message}`;
}
