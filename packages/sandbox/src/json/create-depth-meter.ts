import { resolveSchema } from "./resolve-schema.ts";
import { numberMember, type Schema, schemaList, schemaMember, stringList, typesOf } from "./schema.ts";

const fuel = 12;

/** How deep the smallest value of a schema is nested, at most 12: tells the branch that ends a recursion from one that goes on. */
export function createDepthMeter(root: Schema): (schema: Schema) => number {
  const known = new WeakMap<Schema, number>();

  function measure(schema: Schema, left: number): number {
    const before = known.get(schema);
    if (before !== undefined) return before;
    if (left === 0) return fuel;
    // Set first, so that a schema that contains itself counts as endless.
    known.set(schema, fuel);
    const depth = measureResolved(resolveSchema(schema, root), left - 1);
    known.set(schema, depth);
    return depth;
  }

  function measureResolved(schema: Schema, left: number): number {
    if (Object.hasOwn(schema, "const") || Array.isArray(schema.enum)) return 0;
    const branches = [...schemaList(schema, "anyOf"), ...schemaList(schema, "oneOf")];
    if (branches.length > 0) return Math.min(...branches.map((branch) => measure(branch, left)));
    const types = typesOf(schema);
    if (types.some((type) => type !== "object" && type !== "array")) return 0;
    return Math.min(...(types.length > 0 ? types : ["string"]).map((type) => measureType(type, schema, left)));
  }

  function measureType(type: string, schema: Schema, left: number): number {
    if (type === "object") {
      const properties = schemaMember(schema, "properties") ?? {};
      const required = stringList(schema, "required").map((name) => schemaMember(properties, name));
      return 1 + Math.max(0, ...required.map((property) => (property ? measure(property, left) : 0)));
    }
    const items = schemaMember(schema, "items");
    return type === "array" && items && (numberMember(schema, "minItems") ?? 0) > 0 ? 1 + measure(items, left) : 0;
  }

  return (schema) => Math.min(fuel, measure(schema, fuel));
}
