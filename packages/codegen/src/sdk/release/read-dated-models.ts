import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { contractFolder } from "../../generated-file.ts";
import type { Spec } from "../../spec.ts";
import type { ApiModel } from "../model/api-model.ts";
import { buildModel } from "../model/build-model.ts";

/** The document of a dated version and the model of it. */
export interface DatedModel {
  readonly date: string;
  readonly spec: Spec;
  readonly model: ApiModel;
}

/**
 * Every dated version, oldest first, from the copies of `openapi/versions` that are quick to load. Errors of the oldest ones do not say
 * their status and title; those are taken from the next version that has the code.
 */
export async function readDatedModels(root: string): Promise<DatedModel[]> {
  const found: DatedModel[] = [];
  let newer: Readonly<Record<string, unknown>> = {};
  for (const spec of (await readDocuments(root)).toReversed()) {
    const { components, info } = spec;
    const known = Object.entries(newer).map(([name, example]) => [`later ${name}`, example]);
    newer = { ...components.examples, ...Object.fromEntries(known) };
    const model = buildModel({ ...spec, components: { ...components, examples: newer } });
    found.unshift({ date: info.version, spec, model });
  }
  return found;
}

async function readDocuments(root: string): Promise<Spec[]> {
  const folder = join(root, contractFolder);
  const dates = (await readdir(join(folder, "versions"))).filter((name) => /^\d{4}-\d{2}-\d{2}$/.test(name)).sort();
  const files = [...dates.map((date) => join(folder, "versions", date, "openapi.json")), join(folder, "openapi.json")];
  // We wrote them, from a linted document.
  return Promise.all(files.map(async (file) => JSON.parse(await readFile(file, "utf8")) as Spec));
}
