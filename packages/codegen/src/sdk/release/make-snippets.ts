import { ownAccess } from "../code/find-accesses.ts";
import type { Access, Sample, Snippet } from "../code/snippet.ts";
import type { ApiOperation, Member, ValueType } from "../model/api-model.ts";
import type { Side } from "./compare-sides.ts";
import type { Direction } from "./sdk-change.ts";

/** Where members are: the query of an operation, or an object type. */
export interface Site {
  readonly side: Side;
  readonly operation: ApiOperation | null;
  readonly type: string | null;
  readonly members: readonly Member[];
}

/** The query of an operation. */
export function querySite(side: Side, operation: ApiOperation): Site {
  return { side, operation, type: null, members: operation.query };
}

/** An object type; when it is a body, code calls the operation that takes it. */
export function typeSite(side: Side, type: string, members: readonly Member[]): Site {
  const operation = side.model.operations.find(({ body }) => body?.type === type) ?? null;
  return { side, operation, type, members };
}

/** Code that sends what must be sent, and this member too. */
export function sendMember(site: Site, member: Member | null, value?: Sample): Snippet {
  const { side, operation, type, members } = site;
  const names = member ? [member.name] : [];
  const input = {
    ...side.sampler().object(members, names, type ?? undefined),
    ...(member && value !== undefined ? { [member.name]: value } : {}),
  };
  return operation ? { kind: "call", operation, input } : { kind: "literal", type: type ?? "", value: input };
}

/** Code that reads a member, with its type where that is the point. */
export function readMember({ side, type }: Site, member: Member, { typed = false } = {}): Snippet {
  return { kind: "read", access: accessOf(side, type), member, typed };
}

/** Code that declares a variable of a type. */
export function declare(name: string, type: ValueType): Snippet {
  return { kind: "declaration", name, type };
}

/** A call of an operation with what it needs. */
export function callOperation(side: Side, operation: ApiOperation): Snippet {
  const type = side.types.get(operation.body?.type ?? "")?.type;
  const members = type?.kind === "object" ? type.members : operation.query;
  const input = side.sampler().object(members, [], operation.body?.type);
  return { kind: "call", operation, input };
}

/** Code that sends one value of an enum, or that looks for it in an answer. */
export function useValue(
  site: Site,
  member: Member,
  { value, direction }: { value: string; direction: Direction },
): Snippet {
  const isList = holdsList(site.side, member.type);
  if (direction === "request") return sendMember(site, member, isList ? [value] : value);
  const access = accessOf(site.side, site.type);
  return { kind: isList ? "includes" : "case", access, member: member.name, value };
}

/** A member that has this named type, in a direction. */
export function findUse(side: Side, name: string, direction: Direction): { site: Site; member: Member } | undefined {
  for (const { name: type, type: object, inRequest, inAnswer } of side.model.types) {
    if (object.kind !== "object" || !(direction === "request" ? inRequest : inAnswer)) continue;
    const member = object.members.find((one) => mentions(one.type, name));
    if (member) return { site: typeSite(side, type, object.members), member };
  }
  if (direction === "answer") return undefined;
  for (const operation of side.model.operations) {
    const member = operation.query.find((one) => mentions(one.type, name));
    if (member) return { site: querySite(side, operation), member };
  }
  return undefined;
}

function accessOf(side: Side, type: string | null): Access {
  return side.accesses().get(type ?? "") ?? ownAccess(type ?? "");
}

function mentions(type: ValueType, name: string): boolean {
  if (type.kind === "union") return type.of.some((part) => mentions(part, name));
  if (type.kind === "list") return mentions(type.items, name);
  return type.kind === "reference" && type.name === name;
}

function holdsList(side: Side, type: ValueType): boolean {
  if (type.kind === "union") return type.of.some((part) => holdsList(side, part));
  if (type.kind !== "reference") return type.kind === "list";
  const target = side.types.get(type.name)?.type;
  return target !== undefined && target.kind !== "object" && holdsList(side, target);
}
