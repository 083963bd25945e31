import { type JsonObject, stripAnnotations } from "../breaking-changes/json.ts";
import { follow, type Spec } from "../spec.ts";

/** The component schemas that a piece of a document refers to, also through others, without explanations. */
export function collectSchemas(spec: Spec, piece: unknown): JsonObject {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("$ref" in value && typeof value.$ref === "string" && !found.has(value.$ref)) {
      found.add(value.$ref);
      visit(follow<unknown>(spec, { $ref: value.$ref }));
    }
    Object.values(value).forEach(visit);
  };
  visit(piece);
  const schemas = Object.entries(spec.components.schemas ?? {});
  const kept = schemas.filter(([name]) => found.has(`#/components/schemas/${name}`));
  return Object.fromEntries(kept.map(([name, schema]) => [name, stripAnnotations(schema)]));
}
