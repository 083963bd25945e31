import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Spec } from "../../../spec.ts";
import type { ApiModel } from "../../model/api-model.ts";
import { buildModel } from "../../model/build-model.ts";

/** The root of the checkout. */
export const root = join(import.meta.dirname, "../../../../../..");

/** HEAD's committed document. */
export function readHeadSpec(): Spec {
  const text = readFileSync(join(root, "packages/contract/src/generated/openapi.json"), "utf8");
  return JSON.parse(text) as Spec; // our own generated document
}

/** The model of it. */
export function readHeadModel(): ApiModel {
  return buildModel(readHeadSpec());
}
