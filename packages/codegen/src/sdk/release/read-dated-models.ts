import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { versionsFolder } from "../../generated-file.ts";
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
 * Every dated version of `openapi/versions`, oldest first. Errors of the oldest ones do not say their status and title; those are taken
 * from the next version that has the code.
 */
export async function readDatedModels(root: string): Promise<DatedModel[]> {
  const names = (await readdir(join(root, versionsFolder))).filter((name) => /^\d{4}-\d{2}-\d{2}\.yaml$/.test(name));
  const found: DatedModel[] = [];
  let newer: Readonly<Record<string, unknown>> = {};
  for (const name of names.sort().reverse()) {
    const spec = parse(await readFile(join(root, versionsFolder, name), "utf8")) as Spec; // we wrote it, from a linted document
    const { components } = spec;
    const known = Object.entries(newer).map(([key, example]) => [`later ${key}`, example]);
    const examples = { ...components.examples, ...Object.fromEntries(known) };
    const model = buildModel({ ...spec, components: { ...components, examples } });
    found.unshift({ date: name.replace(".yaml", ""), spec, model });
    newer = examples;
  }
  return found;
}
