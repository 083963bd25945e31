import type { NamedType, ValueType } from "../model/api-model.ts";
import type { Comparison } from "./compare-sides.ts";
import { diffMembers } from "./diff-members.ts";
import { diffPlace } from "./diff-place.ts";
import { declare, findUse, typeSite, useValue } from "./make-snippets.ts";
import type { Direction, SdkChange, Severity } from "./sdk-change.ts";

type ObjectType = Extract<ValueType, { kind: "object" }>;

/**
 * What happened to the named types. Each is judged by the ways in which its values went before: what a program only sends now and never
 * sent before cannot break it.
 */
export function diffTypes(comparison: Comparison): SdkChange[] {
  const { before, after } = comparison;
  const gone = before.model.types.filter(({ name }) => !after.types.has(name));
  return [
    ...gone.map(({ name }) => tellPresence(comparison, name, "type-removed")),
    ...after.model.types.flatMap((type) => {
      const former = before.types.get(type.name);
      return former ? compareTypes(comparison, former, type) : [tellPresence(comparison, type.name, "type-added")];
    }),
  ];
}

function tellPresence({ rows }: Comparison, name: string, kind: "type-added" | "type-removed"): SdkChange {
  const snippet = { kind: "import", type: name } as const;
  const added = kind === "type-added";
  return {
    kind,
    place: name,
    severity: added ? "feature" : "breaking",
    title: `\`${name}\` is ${added ? "a new type" : "no longer a type"}.`,
    rows: added ? rows(null, snippet) : rows(snippet, null),
  };
}

function compareTypes(comparison: Comparison, before: NamedType, after: NamedType): SdkChange[] {
  const { name } = after;
  const directions = directionsOf(before).length > 0 ? directionsOf(before) : directionsOf(after);
  if (before.type.kind === "object" && after.type.kind === "object") {
    const pair = {
      family: "member" as const,
      owner: name,
      before: typeSite(comparison.before, name, before.type.members),
      after: typeSite(comparison.after, name, after.type.members),
      directions,
      place: (member: string) => `${name}.${member}`,
    };
    return [...diffOpenness(comparison, name, [before.type, after.type]), ...diffMembers(comparison, pair)];
  }
  return diffPlace(comparison, {
    place: name,
    directions,
    before: before.type,
    after: after.type,
    kind: "type-changed",
    use(side, value, direction) {
      const found = findUse(side, name, direction);
      return found ? useValue(found.site, found.member, { value, direction }) : null;
    },
    show: () => comparison.rows(declarationOf(before), declarationOf(after)),
  });
}

/** Members that are not listed can be sent and read without a cast only while the type is open. */
function diffOpenness(
  { rows }: Comparison,
  name: string,
  [before, after]: readonly [ObjectType, ObjectType],
): SdkChange[] {
  if (before.open === after.open) return [];
  const snippet = { kind: "import", type: name } as const;
  const severity: Severity = after.open ? "feature" : "breaking";
  const title = `\`${name}\` ${after.open ? "may have members that are not listed" : "has the listed members alone"}.`;
  return [
    {
      kind: after.open ? "object-opened" : "object-closed",
      place: name,
      severity,
      title,
      rows: rows(snippet, snippet),
    },
  ];
}

/** An object has no type that could stand in a declaration but its own name. */
function declarationOf({ name, type }: NamedType) {
  return declare(name, type.kind === "object" ? { kind: "reference", name } : type);
}

function directionsOf({ inRequest, inAnswer }: NamedType): Direction[] {
  return [...(inAnswer ? ["answer" as const] : []), ...(inRequest ? ["request" as const] : [])];
}
