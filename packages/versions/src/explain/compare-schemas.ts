import { isDeepStrictEqual } from "node:util";
import type { OpenApiDocument, Parameter, Schema } from "../engine/document.ts";
import type { EditFacts } from "../engine/edit.ts";
import { isRecord } from "../engine/record.ts";

/** A place in the document that a change altered: a field, a whole schema when `field` is null, or a parameter. */
export interface FieldChange {
  readonly place: "schema" | "parameter";
  /** The component's name. */
  readonly component: string;
  /** As the older version calls it; null when it came with the change. */
  readonly older: string | null;
  /** As the newer version calls it; null when it went with the change. */
  readonly newer: string | null;
}

/** What a change did to fields and parameters, read from the two documents around it; the facts of its edits say which names belong together. */
export function compareSchemas(
  older: OpenApiDocument,
  newer: OpenApiDocument,
  facts: readonly EditFacts[],
): FieldChange[] {
  const schemas = Object.keys(newer.components.schemas).flatMap((component) => {
    const pair = [older.components.schemas[component], newer.components.schemas[component]] as const;
    return pair[0] && pair[1] ? compareComponent(component, [pair[0], pair[1]], facts) : [];
  });
  return [...schemas, ...compareParameters(older, newer)];
}

function compareComponent(
  component: string,
  [older, newer]: readonly [Schema, Schema],
  facts: readonly EditFacts[],
): FieldChange[] {
  const found = { place: "schema", component } as const;
  const before = older.properties ?? {};
  const after = newer.properties ?? {};
  if (!older.properties && !newer.properties)
    return isSame(older, newer) ? [] : [{ ...found, older: component, newer: component }];
  const renamed = new Map(
    facts.flatMap(({ kind, schema, older: from, newer: to }): [string, string][] =>
      kind === "rename_field" && schema === component && from !== undefined && to !== undefined ? [[to, from]] : [],
    ),
  );
  const renames = [...renamed].map(([to, from]) => ({ ...found, older: from, newer: to }));
  const others = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => !renamed.has(name) && ![...renamed.values()].includes(name))
    .filter((name) => !isSameField(name, [older, newer]))
    .map((name) => ({ ...found, older: name in before ? name : null, newer: name in after ? name : null }));
  return [...renames, ...others];
}

function compareParameters(older: OpenApiDocument, newer: OpenApiDocument): FieldChange[] {
  return Object.entries(newer.components.parameters).flatMap(([component, after]) => {
    const before: Parameter | undefined = older.components.parameters[component];
    if (!before || (before.name === after.name && isSame(before.schema, after.schema))) return [];
    return [{ place: "parameter", component, older: before.name, newer: after.name }];
  });
}

function isSameField(name: string, [older, newer]: readonly [Schema, Schema]): boolean {
  const [before, after] = [older.properties?.[name], newer.properties?.[name]];
  if (!before || !after) return false;
  return isSame(before, after) && older.required?.includes(name) === newer.required?.includes(name);
}

/** The same but for what is said about it. */
function isSame(older: Schema, newer: Schema): boolean {
  return isDeepStrictEqual(withoutProse(older), withoutProse(newer));
}

function withoutProse(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutProse);
  if (!isRecord(node)) return node;
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, value]) =>
      ["description", "deprecated", "example"].includes(key) ? [] : [[key, withoutProse(value)]],
    ),
  );
}
