import type { Member } from "../model/api-model.ts";
import { compareMember } from "./compare-member.ts";
import type { Comparison } from "./compare-sides.ts";
import { judgeMember } from "./judge-change.ts";
import { readMember, sendMember } from "./make-snippets.ts";
import type { MembersPair } from "./pairs.ts";
import type { Direction, SdkChange } from "./sdk-change.ts";
import { type Told, tellChange } from "./tell-change.ts";

/** What happened to the members of an object or the parameters of a query: first what is gone, then the newer ones in their order. */
export function diffMembers(comparison: Comparison, pair: MembersPair): SdkChange[] {
  const { before, after, directions, place } = pair;
  const [older, newer] = [byName(before.members), byName(after.members)];
  const formerly = new Map(before.members.filter(({ name }) => newer.has(name)).map((member) => [member.name, member]));
  for (const member of before.members) {
    const to = newer.has(member.name) ? undefined : comparison.renamed(pair.family, pair.owner, member.name);
    if (to !== undefined && newer.has(to) && !older.has(to) && !formerly.has(to)) formerly.set(to, member);
  }
  const kept = new Set(formerly.values());
  const gone = before.members.filter((member) => !kept.has(member));
  const tell = (member: Member, of: (turn: MemberTurn) => Told) =>
    tellChange({ place: place(member.name), directions }, (direction) => of({ member, direction }));
  return [
    ...gone.map((member) => tell(member, (turn) => removeMember(comparison, pair, turn))),
    ...after.members.flatMap((member) => {
      const former = formerly.get(member.name);
      if (former) return compareMember(comparison, pair, { before: former, after: member });
      return [tell(member, (turn) => addMember(comparison, pair, turn))];
    }),
  ];
}

interface MemberTurn {
  readonly member: Member;
  readonly direction: Direction;
}

function addMember(
  { rows }: Comparison,
  { family, before, after }: MembersPair,
  { member, direction }: MemberTurn,
): Told {
  const kind = `${family}-added` as const;
  if (direction === "answer") {
    const severity = judgeMember("added", direction);
    return { kind, severity, says: "is new in answers.", rows: rows(null, readMember(after, member)) };
  }
  const { required } = member;
  return {
    kind,
    severity: judgeMember(required ? "required" : "added", direction),
    says: required ? "is new, and must be given." : "is new, and may be given.",
    rows: rows(required ? sendMember(before, null) : null, sendMember(after, member)),
  };
}

function removeMember(
  { rows }: Comparison,
  { family, before, after }: MembersPair,
  { member, direction }: MemberTurn,
): Told {
  const sent = direction === "request";
  return {
    kind: `${family}-removed`,
    severity: judgeMember("removed", direction),
    says: sent ? "can no longer be given." : "is gone from answers.",
    rows: sent ? rows(sendMember(before, member), sendMember(after, null)) : rows(readMember(before, member), null),
  };
}

function byName(members: readonly Member[]): ReadonlyMap<string, Member> {
  return new Map(members.map((member) => [member.name, member]));
}
