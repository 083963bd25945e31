import type { Misfit } from "./breaking-change.ts";
import { type JsonObject, meansTheSame } from "./json.ts";

/** Keywords whose meaning is not worked out: when the outer schema has one, the inner must have the same. */
const opaque = [
  "not",
  "if",
  "then",
  "else",
  "patternProperties",
  "propertyNames",
  "dependentRequired",
  "dependentSchemas",
  "contains",
  "minContains",
  "maxContains",
  "prefixItems",
  "unevaluatedProperties",
  "unevaluatedItems",
  "contentEncoding",
  "contentMediaType",
  "contentSchema",
];

/** Reports rather too much than too little. */
export function opaqueMisfits(inner: JsonObject, outer: JsonObject, place: string): Misfit[] {
  return opaque
    .filter((name) => name in outer && !meansTheSame(inner[name], outer[name]))
    .map((name) => ({ kind: "constraint" as const, place, message: `\`${name}\` is not the same` }));
}
