import type { ApiModel, Member, NamedType, ValueType } from "../model/api-model.ts";
import { isObject, type Sample, Variable } from "./snippet.ts";

/** Makes values that stand in code: the document's own examples where it has one, else a value of the type. */
export interface Sampler {
  /** A value of a member; `owner` is the type that it is a member of. */
  readonly member: (member: Member, owner?: string) => Sample;
  /** The members that must be there, and those of these names. */
  readonly object: (
    members: readonly Member[],
    names: readonly string[],
    owner?: string,
  ) => { readonly [name: string]: Sample };
}

/** What `2026-12-31T00:00:00Z` is as a number. */
const epochSeconds = 1_798_675_200;

/** Deeper objects are a variable. */
const depthMax = 3;

/** The samples of one model. */
export function createSampler(model: ApiModel): Sampler {
  const types = new Map(model.types.map((type) => [type.name, type]));
  const examples = collectExamples(model, types);
  const sampleMember = (member: Member, owner: string | undefined, depth: number): Sample =>
    examples.get(`${owner}.${member.name}`) ?? sampleType(member.type, member.name, depth);
  const sampleObject = (
    members: readonly Member[],
    names: readonly string[],
    place: { owner?: string; depth: number },
  ) =>
    Object.fromEntries(
      members
        .filter(({ name, required }) => required || names.includes(name))
        .map((member) => [member.name, sampleMember(member, place.owner, place.depth)]),
    );
  const sampleType = (type: ValueType, name: string, depth: number): Sample => {
    switch (type.kind) {
      case "enum":
        return type.values[0] ?? new Variable(name);
      case "boolean":
        return true;
      case "integer":
        return name.endsWith("_at") ? epochSeconds : 1;
      case "number":
        return 0.5;
      case "date-time":
        return "2026-12-31T00:00:00Z";
      case "null":
        return null;
      case "union":
        return sampleType(type.of.find(({ kind }) => kind !== "null") ?? { kind: "null" }, name, depth);
      case "list": {
        const item = sampleType(type.items, name, depth);
        return item instanceof Variable ? item : [item];
      }
      case "reference": {
        const target = types.get(type.name)?.type;
        if (!target || depth >= depthMax) return new Variable(name);
        if (target.kind !== "object") return sampleType(target, name, depth + 1);
        return sampleObject(target.members, [], { owner: type.name, depth: depth + 1 });
      }
      default:
        return new Variable(name);
    }
  };
  return {
    member: (member, owner) => sampleMember(member, owner, 0),
    object: (members, names, owner) => sampleObject(members, names, { owner, depth: 0 }),
  };
}

/** The first value that the example of a body has for each member, by `Type.member`. */
function collectExamples({ operations }: ApiModel, types: ReadonlyMap<string, NamedType>): Map<string, Sample> {
  const found = new Map<string, Sample>();
  const visit = (type: ValueType, value: Sample): void => {
    if (type.kind === "list" && Array.isArray(value)) for (const item of value) visit(type.items, item);
    if (type.kind === "union") for (const part of type.of) visit(part, value);
    if (type.kind !== "reference" || !isObject(value)) return;
    const target = types.get(type.name)?.type;
    if (target?.kind !== "object") return;
    for (const member of target.members) {
      const inner = value[member.name];
      if (inner === undefined || inner === null) continue;
      const key = `${type.name}.${member.name}`;
      if (!found.has(key)) found.set(key, shorten(inner));
      visit(member.type, inner);
    }
  };
  for (const { body } of operations)
    if (body?.example !== undefined) visit({ kind: "reference", name: body.type }, body.example as Sample); // an example is JSON
  return found;
}

/** One object is enough to show a list of them. */
function shorten(value: Sample): Sample {
  return Array.isArray(value) ? value.slice(-1) : value;
}
