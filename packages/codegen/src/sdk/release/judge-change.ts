import type { ValueDifference } from "./diff-values.ts";
import type { Direction, Severity } from "./sdk-change.ts";

type MemberEvent = "added" | "removed" | "renamed" | "required" | "optional" | "deprecated" | "revived";

const members: Readonly<Record<Direction, Readonly<Record<MemberEvent, Severity>>>> = {
  request: {
    added: "feature",
    removed: "breaking",
    renamed: "breaking",
    required: "breaking",
    optional: "feature",
    deprecated: "feature",
    revived: "fix",
  },
  answer: {
    added: "feature",
    removed: "breaking",
    renamed: "breaking",
    required: "feature",
    optional: "breaking",
    deprecated: "feature",
    revived: "fix",
  },
};

/** How much the event of a member means: what is sent may become easier, what is received may become more. */
export function judgeMember(event: MemberEvent, direction: Direction): Severity {
  return members[direction][event];
}

/**
 * How much a difference of a type means. A new value of a closed enum in answers is breaking although no program crashes: the SDK promises
 * that a `switch` over such an enum is exhaustive, and one that was is no longer, so that a build which passed now fails. A value that is
 * gone breaks in the same way (`case` of a value that cannot be). An open enum makes neither promise.
 */
export function judgeValue(difference: ValueDifference, direction: Direction): Severity {
  const sent = direction === "request";
  switch (difference.kind) {
    case "enum-value-added":
      return sent || difference.open ? "feature" : "breaking";
    case "enum-value-removed":
      return sent || !difference.open ? "breaking" : "fix";
    case "enum-opened":
      return sent ? "feature" : "breaking";
    case "enum-closed":
      return sent ? "breaking" : "feature";
    case "type-changed":
      return (sent ? difference.widened : difference.narrowed) ? "feature" : "breaking";
  }
}

/** The severity that counts when a change has several. */
export function worst(severities: readonly Severity[]): Severity {
  if (severities.includes("breaking")) return "breaking";
  return severities.includes("feature") ? "feature" : "fix";
}
