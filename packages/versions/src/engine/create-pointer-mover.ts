import { type OpenApiDocument, readReference, type Schema } from "./document.ts";
import type { Place } from "./edit.ts";

/** What a change does to places inside the values of each component, by its name. */
export type PointerMoves = ReadonlyMap<string, (steps: Place) => Place>;

/**
 * Makes the function that says where a place inside a newer value of the schema is in the older value. It follows the schema along the
 * place, so it needs no value; a place that the schema does not know stays as it is.
 */
export function createPointerMover(
  document: OpenApiDocument,
  moves: PointerMoves,
): (schema: Schema, steps: Place) => Place {
  function move(schema: Schema, steps: Place): Place {
    if (schema.$ref !== undefined) {
      const name = readReference(schema.$ref)[1];
      const inside = move(document.components.schemas[name] ?? {}, steps);
      return moves.get(name)?.(inside) ?? inside;
    }
    const [first, ...rest] = steps;
    if (first === undefined) return steps;
    const child = stepInto(schema, first);
    if (child) {
      const moved = move(child, rest);
      return moved === rest ? steps : [first, ...moved];
    }
    const branches = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
    return branches.reduce((moved, branch) => (moved === steps ? move(branch, steps) : moved), steps);
  }
  return move;
}

function stepInto(schema: Schema, step: string): Schema | undefined {
  const member = schema.properties && Object.hasOwn(schema.properties, step) ? schema.properties[step] : undefined;
  if (member) return member;
  if (schema.items && /^\d+$/.test(step)) return schema.items;
  return typeof schema.additionalProperties === "object" ? schema.additionalProperties : undefined;
}
