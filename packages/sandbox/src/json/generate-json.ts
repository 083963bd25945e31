import type { Dice } from "../dice.ts";
import { createDepthMeter } from "./create-depth-meter.ts";
import { generateNumber } from "./generate-number.ts";
import { generateString } from "./generate-string.ts";
import type { Material } from "./material.ts";
import { mergeSchemas, resolveSchema } from "./resolve-schema.ts";
import {
  isSchema,
  numberMember,
  type Schema,
  schemaList,
  schemaMember,
  stringList,
  type TypeName,
  typesOf,
} from "./schema.ts";

export interface GenerateJsonInput {
  readonly schema: Schema;
  readonly dice: Dice;
  /** What the values are taken from, so that they fit the conversation. */
  readonly material: Material;
}

interface Place {
  /** The name of the member that holds the value. */
  readonly name: string;
  /** The name of the list or object around it. */
  readonly parent: string;
  readonly depth: number;
  /** Whether any value of the schema will do, because those that suit the name are used up. */
  readonly isAny?: boolean;
}

const nodesMax = 5_000;
const fullDepth = 4;
const depthMax = 40;
const itemsMax = 200;
/** So many a unique item that the last one of a small range is found too. */
const triesOfUnique = 40;

/**
 * A value that satisfies the schema, made of the conversation where names and formats allow it. Bounded in size and depth
 * whatever the schema says; a schema that nothing satisfies gives the nearest value. Not read: `not`, `if`, `dependentSchemas`,
 * `contains`, `patternProperties`.
 */
export function generateJson({ schema: root, dice, material }: GenerateJsonInput): unknown {
  const depthOf = createDepthMeter(root);
  let nodes = 0;

  function generate(given: Schema, place: Place): unknown {
    nodes += 1;
    if (nodes > nodesMax || place.depth > depthMax) return null;
    const schema = chooseBranch(resolveSchema(given, root), place);
    if (Object.hasOwn(schema, "const")) return schema.const;
    const [first, ...others] = enumValues(schema);
    if (first !== undefined) return material.chooseAmong([first, ...others], dice);
    return generateType(chooseType(schema, isFull(place)), schema, place);
  }

  function isFull(place: Place): boolean {
    return place.depth >= fullDepth || nodes > nodesMax / 5;
  }

  function chooseBranch(schema: Schema, place: Place): Schema {
    for (const keyword of ["anyOf", "oneOf"]) {
      const branches = schemaList(schema, keyword);
      if (branches.length === 0) continue;
      const { [keyword]: _, ...rest } = schema;
      const wanted = isFull(place) ? [...branches].sort((a, b) => depthOf(a) - depthOf(b)) : preferValues(branches);
      return chooseBranch(resolveSchema(mergeSchemas(resolveSchema(wanted[0] ?? {}, root), rest), root), place);
    }
    return schema;
  }

  function generateType(type: TypeName, schema: Schema, place: Place): unknown {
    switch (type) {
      case "object":
        return generateObject(schema, place);
      case "array":
        return generateArray(schema, place);
      case "string":
        return generateString(schema, { ...place, dice, material });
      case "integer":
      case "number":
        return generateNumber(schema, { ...place, isInteger: type === "integer", dice, material });
      case "boolean":
        return dice.chance(0.7);
      case "null":
        return null;
    }
  }

  function generateObject(schema: Schema, place: Place): Record<string, unknown> {
    const properties = schemaMember(schema, "properties") ?? {};
    const required = stringList(schema, "required");
    const optional = isFull(place) ? [] : Object.keys(properties);
    const names = orderNames([...new Set([...optional, ...required])], { properties, required, schema });
    const members = names.map((name) => {
      const property = schemaMember(properties, name) ?? schemaMember(schema, "additionalProperties") ?? {};
      return [name, generate(property, { name, parent: place.name, depth: place.depth + 1 })];
    });
    return Object.fromEntries([...members, ...extraMembers(schema, names.length, place)]);
  }

  function extraMembers(schema: Schema, count: number, place: Place): [string, unknown][] {
    const wanted = Math.min(itemsMax, numberMember(schema, "minProperties") ?? 0);
    const extra = schemaMember(schema, "additionalProperties") ?? {};
    return Array.from({ length: Math.max(0, wanted - count) }, (_, i) => {
      const name = `item_${i + 1}`;
      return [name, generate(extra, { name, parent: place.name, depth: place.depth + 1 })];
    });
  }

  function generateArray(schema: Schema, place: Place): unknown[] {
    const prefix = schemaList(schema, Array.isArray(schema.items) ? "items" : "prefixItems");
    const items = schemaMember(schema, "items") ?? {};
    const drawn = dice.integer(2, 3);
    const usual = isFull(place) ? 0 : Math.max(prefix.length, material.countFor(place.name) ?? drawn);
    const itemPlace = { name: singular(place.name), parent: place.parent, depth: place.depth + 1 };
    const next = (index: number, isAny: boolean) => generate(prefix[index] ?? items, { ...itemPlace, isAny });
    return collectItems({ length: itemCount(schema, prefix.length, usual), unique: schema.uniqueItems === true, next });
  }

  return generate(root, { name: "", parent: "", depth: 0 });
}

function chooseType(schema: Schema, isFull: boolean): TypeName {
  const types = typesOf(schema);
  if (isFull && types.includes("null")) return "null";
  return types.find((type) => type !== "null") ?? types[0] ?? "string";
}

function itemCount(schema: Schema, prefixLength: number, usual: number): number {
  const least = Math.min(itemsMax, numberMember(schema, "minItems") ?? 0);
  const most = Math.min(
    itemsMax,
    numberMember(schema, "maxItems") ?? itemsMax,
    schema.items === false ? prefixLength : itemsMax,
  );
  return Math.max(least, Math.min(most, usual));
}

interface Collection {
  readonly length: number;
  readonly unique: boolean;
  readonly next: (index: number, isAny: boolean) => unknown;
}

function collectItems({ length, unique, next }: Collection): unknown[] {
  const values: unknown[] = [];
  const tries = length * (unique ? triesOfUnique : 8);
  for (let i = 0; values.length < length && i < tries; i++) {
    const value = next(values.length, i >= tries / 2);
    const isRepeated = values.some((other) => JSON.stringify(other) === JSON.stringify(value));
    // Past the first tries a repeated value is better than too few.
    if (!isRepeated || (!unique && i >= length * 2)) values.push(value);
  }
  return values;
}

/** The values of `enum` that `type` allows too. */
function enumValues(schema: Schema): unknown[] {
  if (!Array.isArray(schema.enum)) return [];
  const types = schema.type === undefined ? [] : typesOf(schema);
  return schema.enum.filter((value) => types.length === 0 || types.some((type) => isOfType(value, type)));
}

function isOfType(value: unknown, type: TypeName): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isSchema(value);
  return type === "integer" ? Number.isInteger(value) : typeof value === type;
}

/** Callers write `anyOf: [T, null]` for a value that may be missing: show the value. */
function preferValues(branches: readonly Schema[]): Schema[] {
  return [...branches.filter((branch) => branch.type !== "null"), ...branches];
}

interface Members {
  readonly properties: Schema;
  readonly required: readonly string[];
  readonly schema: Schema;
}

/** In the schema's own order, as a model would write them; beyond `maxProperties` only what is required. */
function orderNames(names: readonly string[], { properties, required, schema }: Members): string[] {
  const place = new Map(Object.keys(properties).map((name, i) => [name, i]));
  const ordered = names.toSorted((a, b) => (place.get(a) ?? place.size) - (place.get(b) ?? place.size));
  const most = numberMember(schema, "maxProperties") ?? names.length;
  if (ordered.length <= most) return ordered;
  const kept = new Set([...required, ...ordered.filter((name) => !required.includes(name))].slice(0, most));
  return ordered.filter((name) => kept.has(name));
}

function singular(name: string): string {
  return name.replace(/ies$/, "y").replace(/(?<=[^s])s$/, "");
}
