import type { FieldChange, VersionChange } from "@sundial/versions";
import { z } from "zod";

const describedSchema = z.looseObject({ description: z.string().optional() });
const operationSchema = z.looseObject({ operationId: z.string(), "x-badges": z.array(z.unknown()).optional() });
const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.looseObject({
    schemas: z.record(z.string(), describedSchema.extend({ properties: z.record(z.string(), z.unknown()).optional() })),
    parameters: z.record(z.string(), z.looseObject({ name: z.string(), description: z.string().optional() })),
  }),
});

/** What a change of a version did. */
export interface MarkedChange {
  readonly change: Pick<VersionChange, "date" | "operations">;
  readonly fields: readonly FieldChange[];
}

/**
 * A version's document with marks on what changes: fields and parameters say since when they are as they are and when they change or go,
 * operations have badges. Everything is computed from the changes. The document given is not altered.
 */
export function badgeDocument(document: unknown, version: string, history: readonly MarkedChange[]): unknown {
  const parsed = documentSchema.parse(structuredClone(document));
  const marks = collectMarks(version, history);
  const { schemas, parameters } = parsed.components;
  for (const { place, component, name, text } of marks) {
    if (place === "parameter") mark(parameters[component], text);
    else if (name === component) mark(schemas[component], text);
    else {
      const properties = schemas[component]?.properties;
      if (properties && name in properties) properties[name] = markField(properties[name], text);
    }
  }
  for (const item of Object.values(parsed.paths))
    for (const operation of Object.values(item)) {
      const badges = badgesOf(operation.operationId, version, history);
      if (badges.length > 0) operation["x-badges"] = [...(operation["x-badges"] ?? []), ...badges];
    }
  return parsed;
}

interface Mark extends Pick<FieldChange, "place" | "component"> {
  /** The field as this version calls it. */
  readonly name: string;
  readonly text: string;
}

function collectMarks(version: string, history: readonly MarkedChange[]): Mark[] {
  return history.flatMap(({ change: { date }, fields }) =>
    fields.flatMap(({ place, component, older, newer }): Mark[] => {
      const name = date <= version ? newer : older;
      if (name === null) return [];
      const text = date <= version ? pastText(date, older, newer) : futureText(date, older, newer);
      return [{ place, component, name, text }];
    }),
  );
}

function pastText(date: string, older: string | null, newer: string | null): string {
  if (older === null) return `Since ${date}.`;
  return older === newer ? `Changed in ${date}.` : `Since ${date}; before that \`${older}\`.`;
}

function futureText(date: string, older: string | null, newer: string | null): string {
  if (newer === null) return `Removed in ${date}.`;
  return older === newer ? `Changes in ${date}.` : `Called \`${newer}\` from ${date} on.`;
}

function mark(target: { description?: string | undefined } | undefined, text: string): void {
  if (target) target.description = target.description ? `**${text}** ${target.description}` : `**${text}**`;
}

/** A reference with a sibling description is allowed in OpenAPI 3.1, and stands in place of the component's own. */
function markField(field: unknown, text: string): unknown {
  const described = describedSchema.parse(field);
  mark(described, text);
  return described;
}

function badgesOf(operationId: string, version: string, history: readonly MarkedChange[]): { name: string }[] {
  const dates = history.flatMap(({ change: { date, operations } }) =>
    operations !== "every" && operations.some((id) => id === operationId) ? [date] : [],
  );
  return [...new Set(dates)].flatMap((date) => {
    if (date > version) return [{ name: `Changes in ${date}` }];
    return date === version ? [{ name: `Changed in ${date}` }] : [];
  });
}
