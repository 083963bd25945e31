import type { ApiModel, ApiOperation, ValueType } from "../model/api-model.ts";
import type { Access } from "./snippet.ts";

/** A type deeper in an answer than this is read from a variable of its own. */
const stepsMax = 3;

/** The shortest way to each type that is received, through members that are always there: `chatCompletion.choices[0]`. */
export function findAccesses({ operations, types }: ApiModel): ReadonlyMap<string, Access> {
  const objects = new Map(types.map(({ name, type }) => [name, type]));
  const found = new Map<string, Access>();
  const open = operations.flatMap(({ answer }) => roots(answer)).map((name) => ({ name, access: ownAccess(name) }));
  for (let next = open.shift(); next; next = open.shift()) {
    const { name, access } = next;
    const type = objects.get(name);
    if (found.has(name) || type?.kind !== "object") continue;
    found.set(name, access);
    if (access.steps.length >= stepsMax) continue;
    for (const { name: member, required, type: inner } of type.members) {
      const target = required ? readTarget(inner) : undefined;
      if (target)
        open.push({ name: target.name, access: { ...access, steps: [...access.steps, member, ...target.steps] } });
    }
  }
  return found;
}

/** A variable that holds the value itself. */
export function ownAccess(variable: string): Access {
  return { variable, steps: [] };
}

function roots(answer: ApiOperation["answer"]): string[] {
  switch (answer.kind) {
    case "page":
      return [answer.item];
    case "value":
      return [answer.type];
    case "value_or_stream":
      return [answer.type, answer.chunk];
    default:
      return [];
  }
}

function readTarget(type: ValueType): { name: string; steps: readonly 0[] } | undefined {
  if (type.kind === "reference") return { name: type.name, steps: [] };
  return type.kind === "list" && type.items.kind === "reference" ? { name: type.items.name, steps: [0] } : undefined;
}
