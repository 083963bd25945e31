import { join } from "node:path";
import { fromCostsFile } from "./convert.ts";
import { CostsFile } from "./plan-file.ts";
import { Problems, readYamlFile } from "./read-yaml-file.ts";
import type { Costs } from "./types.ts";

const ownCosts = join(import.meta.dirname, "..", "..", "costs.yaml");

/** Reads what providers charge. Throws one Error that names the file with each wrong field. */
export function loadCosts(path: string = ownCosts): Costs {
  const file = readYamlFile(path, CostsFile);
  if (file instanceof Problems) throw new Error(`The costs are wrong:\n  ${file.lines.join("\n  ")}`);
  return fromCostsFile(file);
}
