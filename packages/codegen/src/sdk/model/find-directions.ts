import type { ApiOperation, NamedType, ValueType } from "./api-model.ts";

type Directions = Pick<NamedType, "inRequest" | "inAnswer">;

/** Tells of a named type whether programs send it, receive it, or both, following the references from every operation. */
export function findDirections(
  operations: readonly ApiOperation[],
  types: readonly Pick<NamedType, "name" | "type">[],
): (name: string) => Directions {
  const byName = new Map(types.map(({ name, type }) => [name, type]));
  const sent = reach(
    byName,
    operations.flatMap(({ body, query }) => [
      ...(body ? [body.type] : []),
      ...query.flatMap(({ type }) => referencesOf(type)),
    ]),
  );
  // Errors are answers of every operation.
  const received = reach(byName, ["Problem", ...operations.flatMap(({ answer }) => namesOf(answer))]);
  return (name) => ({ inRequest: sent.has(name), inAnswer: received.has(name) });
}

function reach(byName: ReadonlyMap<string, ValueType>, from: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const open = [...from];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const type = byName.get(name);
    if (reached.has(name) || !type) continue;
    reached.add(name);
    open.push(...referencesOf(type));
  }
  return reached;
}

function namesOf(answer: ApiOperation["answer"]): string[] {
  if (answer.kind === "nothing" || answer.kind === "never") return [];
  return [answer.type, ...("item" in answer ? [answer.item] : []), ...("chunk" in answer ? [answer.chunk] : [])];
}

/** The names of the types that a type mentions itself. */
export function referencesOf(type: ValueType): string[] {
  switch (type.kind) {
    case "reference":
      return [type.name];
    case "list":
      return referencesOf(type.items);
    case "map":
      return referencesOf(type.values);
    case "union":
      return type.of.flatMap(referencesOf);
    case "object":
      return type.members.flatMap((member) => referencesOf(member.type));
    default:
      return [];
  }
}
