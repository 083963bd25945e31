import type { Deprecation } from "@sundial/kernel";

/** A deprecation of a model with an end, announced in the summer of 2026; `members` replace what a test is about. */
export function sampleDeprecation(members: Partial<Deprecation> = {}): Deprecation {
  return {
    kind: "model",
    subject: "sundial-0",
    announcedAt: new Date("2026-06-01T00:00:00Z"),
    deprecatedAt: new Date("2026-07-01T00:00:00Z"),
    sunsetAt: new Date("2027-02-01T00:00:00Z"),
    successor: "sundial-1",
    assistance: null,
    guidePath: "/docs/models",
    reason: "A newer model does the same for less.",
    brownouts: [],
    revision: 0,
    withdrawn: false,
    ...members,
  };
}

/** An operation that ended, which none of the contract has. */
export function endedOperation(subject: string, members: Partial<Deprecation> = {}): Deprecation {
  const sunsetAt = new Date("2026-11-01T00:00:00Z");
  const successor = "listDeprecations";
  return sampleDeprecation({
    kind: "operation",
    subject,
    sunsetAt,
    successor,
    guidePath: "/docs/deprecations",
    ...members,
  });
}
