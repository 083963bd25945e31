import type { Member } from "../model/api-model.ts";
import type { Comparison } from "./compare-sides.ts";
import { diffPlace } from "./diff-place.ts";
import { judgeMember } from "./judge-change.ts";
import { declare, readMember, type Site, sendMember, useValue } from "./make-snippets.ts";
import type { MembersPair } from "./pairs.ts";
import type { CodeRows, Direction, SdkChange } from "./sdk-change.ts";
import { type Told, tellChange } from "./tell-change.ts";

/** The same member before and after; it may have got another name. */
export interface MemberPair {
  readonly before: Member;
  readonly after: Member;
}

interface Turn {
  readonly members: MemberPair;
  readonly direction: Direction;
}

/** What happened to one member: its name, whether it is there, whether it is deprecated, and its type. */
export function compareMember(comparison: Comparison, pair: MembersPair, members: MemberPair): SdkChange[] {
  const { before, after } = members;
  const { family, directions } = pair;
  const tell = (of: (turn: Turn) => Told, name = after.name) =>
    tellChange({ place: pair.place(name), directions }, (direction) => of({ members, direction }));
  const changes: SdkChange[] = [];
  if (before.name !== after.name) {
    const says = `is \`${pair.place(after.name)}\` now.`;
    const rename = (turn: Turn): Told => ({
      kind: `${family}-renamed`,
      severity: judgeMember("renamed", turn.direction),
      says,
      rows: useBoth(comparison, pair, turn),
    });
    changes.push(tell(rename, before.name));
  }
  if (before.required !== after.required) changes.push(tell((turn) => flipRequired(comparison, pair, turn)));
  if (before.deprecated !== after.deprecated) changes.push(tell((turn) => flipDeprecated(comparison, pair, turn)));
  return [...changes, ...diffType(comparison, pair, members)];
}

function useBoth({ rows }: Comparison, { before, after }: MembersPair, { members, direction }: Turn): CodeRows {
  return direction === "request"
    ? rows(sendMember(before, members.before), sendMember(after, members.after))
    : rows(readMember(before, members.before), readMember(after, members.after));
}

/** The code stays what it was. */
function flipDeprecated({ rows }: Comparison, { family, after }: MembersPair, { members, direction }: Turn): Told {
  const { deprecated } = members.after;
  const event = deprecated ? "deprecated" : "revived";
  const use = direction === "request" ? sendMember(after, members.after) : readMember(after, members.after);
  return {
    kind: `${family}-${event}`,
    severity: judgeMember(event, direction),
    says: deprecated ? "is deprecated." : "is no longer deprecated.",
    rows: rows(use, use),
  };
}

function flipRequired(
  { rows }: Comparison,
  { family, before, after }: MembersPair,
  { members, direction }: Turn,
): Told {
  const { required } = members.after;
  const event = required ? "required" : "optional";
  const facts = { kind: `${family}-${event}` as const, severity: judgeMember(event, direction) };
  if (direction === "answer") {
    const typed = { typed: true };
    const says = required ? "is always there now." : "may be missing now.";
    return {
      ...facts,
      says,
      rows: rows(readMember(before, members.before, typed), readMember(after, members.after, typed)),
    };
  }
  return required
    ? { ...facts, says: "must be given now.", rows: rows(sendMember(before, null), sendMember(after, members.after)) }
    : {
        ...facts,
        says: "may be left out now.",
        rows: rows(sendMember(before, members.before), sendMember(after, null)),
      };
}

function diffType(comparison: Comparison, pair: MembersPair, members: MemberPair): SdkChange[] {
  const { before, after } = members;
  return diffPlace(comparison, {
    place: pair.place(after.name),
    directions: pair.directions,
    before: before.type,
    after: after.type,
    kind: `${pair.family}-type-changed`,
    use(side, value, direction) {
      const [site, member]: [Site, Member] = side === comparison.before ? [pair.before, before] : [pair.after, after];
      return useValue(site, member, { value, direction });
    },
    show: (direction) => showTypes(comparison, pair, { members, direction }),
  });
}

function showTypes({ rows }: Comparison, { before, after }: MembersPair, { members, direction }: Turn): CodeRows {
  if (direction === "answer") {
    const typed = { typed: true };
    return rows(readMember(before, members.before, typed), readMember(after, members.after, typed));
  }
  const sent = rows(sendMember(before, members.before), sendMember(after, members.after));
  if (sent.typescript.before !== sent.typescript.after) return sent;
  // A program may already send what is common to both types.
  return rows(declare(members.before.name, members.before.type), declare(members.after.name, members.after.type));
}
