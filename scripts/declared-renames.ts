import type { SdkRename } from "@sundial/codegen";
import { changesBetween, type EditFacts } from "@sundial/versions";

/** The renames that the API's changes declare after one dated version, up to and with another. */
export function declaredRenames(from: string, to: string): SdkRename[] {
  return changesBetween(from, to).flatMap(({ edits }) => edits.flatMap(({ facts }) => readRename(facts)));
}

function readRename({ kind, schema, field, older: from, newer: to }: EditFacts): SdkRename[] {
  if (from === undefined || to === undefined) return [];
  switch (kind) {
    case "rename_field":
      return [{ kind: "member", owner: schema ?? null, from, to }];
    case "rename_parameter":
      return [{ kind: "parameter", owner: null, from, to }];
    case "rename_enum_value":
      return [{ kind: "enum-value", owner: field === undefined ? (schema ?? null) : `${schema}.${field}`, from, to }];
    case "rename_error_code":
      return [{ kind: "error-code", owner: null, from, to }];
    default:
      return [];
  }
}
