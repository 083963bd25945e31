import type { Finding } from "./breaking-change.ts";
import type { DocumentPair } from "./document-pair.ts";
import { asObject, type JsonObject } from "./json.ts";
import type { ListedOperation } from "./list-operations.ts";

/** Parameters that a caller sends and the operation no longer takes as they are, or that it wants now. */
export function compareParameters(pair: DocumentPair, before: ListedOperation, after: ListedOperation): Finding[] {
  const remaining = new Map(after.parameters.map((parameter) => [parameter.key, parameter]));
  const known = before.parameters.map(({ key }) => key);
  const added = after.parameters.filter(({ key, required }) => required === true && !known.includes(key));
  return [
    ...before.parameters.flatMap((parameter) => {
      const place = placeOf(before, parameter);
      const kept = remaining.get(parameter.key);
      if (kept) return compareParameter(pair, { before: parameter, after: kept, place });
      return [{ rule: "parameter-removed" as const, place, message: "is no longer taken" }];
    }),
    ...added.map((parameter) => ({
      rule: "parameter-required" as const,
      place: placeOf(before, parameter),
      message: "is new and required",
    })),
  ];
}

function compareParameter(
  pair: DocumentPair,
  { before, after, place }: { before: JsonObject; after: JsonObject; place: string },
): Finding[] {
  const found = pair.compareRequest(schemaOf(before), schemaOf(after), place);
  if (after.required === true && before.required !== true)
    found.push({ rule: "parameter-required", place, message: "is required now" });
  if (styleOf(before) !== styleOf(after))
    found.push({ rule: "parameter-style", place, message: `${styleOf(before)} became ${styleOf(after)}` });
  const [old, young] = [asObject(before.schema).default, asObject(after.schema).default];
  if (old !== undefined && young !== undefined && JSON.stringify(old) !== JSON.stringify(young)) {
    const message = `the default ${JSON.stringify(old)} became ${JSON.stringify(young)}`;
    found.push({ rule: "request-default", place, message });
  }
  return found;
}

function schemaOf(parameter: JsonObject): unknown {
  return parameter.schema ?? asObject(Object.values(asObject(parameter.content))[0]).schema;
}

/** How lists and objects are written, with what the specification says when nothing is said. */
function styleOf({ in: location, style, explode, allowReserved, content }: JsonObject): string {
  if (content) return `content ${Object.keys(asObject(content)).join()}`;
  const written = style ?? (location === "query" || location === "cookie" ? "form" : "simple");
  const exploded = explode ?? written === "form";
  return [written, exploded ? "exploded" : "joined", ...(allowReserved === true ? ["unescaped"] : [])].join(" ");
}

function placeOf({ id }: ListedOperation, parameter: JsonObject): string {
  return `${id} ${parameter.in} ${parameter.name}`;
}
