import { type OpenApiDocument, readReference, type Schema } from "./document.ts";
import type { Carry } from "./edit.ts";
import { isRecord } from "./record.ts";
import { selectBranch } from "./select-branch.ts";

/** What to do to the values of each component, by its name. */
export type Carriers = ReadonlyMap<string, Carry>;

/** Compiles a schema to the function that carries its values over a change, or null when no value of it can change. */
export type CompileCarry = (schema: Schema) => Carry | null;

/**
 * Finds where the changed components occur in a schema, through properties, items, maps and alternatives, recursion included, and
 * compiles a function that visits those places alone. It copies what lies on the way to a change and shares the rest.
 */
export function createCarryCompiler(document: OpenApiDocument, carriers: Carriers): CompileCarry {
  if (carriers.size === 0) return () => null;
  const compiled = new Map<string, Carry | null>();
  const affected = findAffected(document, carriers);

  function compile(schema: Schema): Carry | null {
    if (schema.$ref !== undefined) return compileComponent(readReference(schema.$ref)[1]);
    const parts = [...compileMembers(schema), compileAlternatives(schema)].filter((part) => part !== null);
    return inTurn(parts);
  }

  function compileComponent(name: string): Carry | null {
    if (!affected.has(name)) return null;
    const known = compiled.get(name);
    if (known !== undefined) return known;
    // A component inside itself is met again before it is compiled, so it is looked up when a value comes.
    compiled.set(name, (value) => {
      const carry = compiled.get(name);
      return carry ? carry(value) : value;
    });
    const inside = compile(document.components.schemas[name] ?? {});
    const own = carriers.get(name) ?? null;
    const carry = inTurn([inside, own].filter((part) => part !== null));
    compiled.set(name, carry);
    return carry;
  }

  function compileMembers(schema: Schema): (Carry | null)[] {
    const members = Object.entries(schema.properties ?? {}).flatMap(([key, member]) => {
      const carry = compile(member);
      return carry ? [{ key, carry }] : [];
    });
    const items = schema.items ? compile(schema.items) : null;
    const others = typeof schema.additionalProperties === "object" ? compile(schema.additionalProperties) : null;
    return [
      members.length > 0 ? carryMembers(members) : null,
      items ? carryItems(items) : null,
      others ? carryOthers(others, new Set(Object.keys(schema.properties ?? {}))) : null,
      ...(schema.allOf ?? []).map(compile),
    ];
  }

  function compileAlternatives(schema: Schema): Carry | null {
    const branches = schema.oneOf ?? schema.anyOf;
    if (!branches) return null;
    const carries = branches.map(compile);
    if (carries.every((carry) => carry === null)) return null;
    const select = selectBranch(document, branches, { wanted: (index) => carries[index] !== null });
    return (value) => {
      const carry = carries[select(value)];
      return carry ? carry(value) : value;
    };
  }

  return compile;
}

function inTurn(parts: readonly Carry[]): Carry | null {
  const [first, second, ...others] = parts;
  if (!first) return null;
  if (!second) return first;
  if (others.length === 0) return (value) => second(first(value));
  return (value) => parts.reduce((carried, part) => part(carried), value);
}

function carryMembers(members: readonly { key: string; carry: Carry }[]): Carry {
  return (value) => {
    if (!isRecord(value)) return value;
    let result = value;
    for (const { key, carry } of members) {
      const before = value[key];
      if (before === undefined) continue;
      const after = carry(before);
      if (after === before) continue;
      if (result === value) result = { ...value };
      result[key] = after;
    }
    return result;
  };
}

function carryItems(carry: Carry): Carry {
  return (value) => {
    if (!Array.isArray(value)) return value;
    let result: unknown[] = value;
    for (let index = 0; index < value.length; index++) {
      const after = carry(value[index]);
      if (after === value[index]) continue;
      if (result === value) result = value.slice();
      result[index] = after;
    }
    return result;
  };
}

function carryOthers(carry: Carry, known: ReadonlySet<string>): Carry {
  return (value) => {
    if (!isRecord(value)) return value;
    const members = Object.keys(value).filter((key) => !known.has(key));
    return carryMembers(members.map((key) => ({ key, carry })))(value);
  };
}

/** The components that have a changed one somewhere inside, the changed ones included. */
function findAffected(document: OpenApiDocument, carriers: Carriers): ReadonlySet<string> {
  const users = new Map<string, Set<string>>();
  for (const [name, schema] of Object.entries(document.components.schemas))
    for (const used of listReferences(schema)) users.set(used, (users.get(used) ?? new Set()).add(name));
  const affected = new Set<string>();
  const queue = [...carriers.keys()];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (affected.has(name)) continue;
    affected.add(name);
    queue.push(...(users.get(name) ?? []));
  }
  return affected;
}

/** Once for every change and direction, so it adds to one set instead of joining lists. */
function listReferences(node: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof node !== "object" || node === null) return found;
  for (const [key, member] of Object.entries(node)) {
    if (key === "$ref" && typeof member === "string") found.add(readReference(member)[1]);
    else listReferences(member, found);
  }
  return found;
}
