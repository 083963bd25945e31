import type { Deprecation } from "@sundial/kernel";
import { lifecycleRows } from "./generated/lifecycle.gen.ts";
import type { LifecycleRow } from "./lifecycle-row.ts";

/** A member of a request that is to end, and where requests have it. */
export interface DeprecatedMember {
  readonly operation: string;
  readonly part: "query" | "body";
  readonly path: readonly string[];
  readonly deprecation: Deprecation;
}

/** Something that is to end, and what schemas call it: `ChatMessage.function_call`, null for an operation and for what no named schema has. */
export interface ContractEnd {
  readonly operation: string;
  readonly member: string | null;
  readonly deprecation: Deprecation;
}

/** What `openapi/` says of the ends of operations and of members of requests. */
export const contractEnds: readonly ContractEnd[] = lifecycleRows.map((row) => ({
  operation: row.operation,
  member: row.member,
  deprecation: toDeprecation(row),
}));

export const deprecationsOfContract: readonly Deprecation[] = contractEnds.map(({ deprecation }) => deprecation);

/** Those of members, each with its place. */
export const deprecatedMembers: readonly DeprecatedMember[] = lifecycleRows.flatMap((row) => {
  const { operation, part, path } = row;
  return part === null ? [] : [{ operation, part, path, deprecation: toDeprecation(row) }];
});

function toDeprecation({ kind, operation, path, lifecycle }: LifecycleRow): Deprecation {
  return {
    kind,
    subject: [operation, ...(path.length > 0 ? [toJsonPath(path)] : [])].join("."),
    announcedAt: startOfDay(lifecycle.announced),
    deprecatedAt: startOfDay(lifecycle.deprecated),
    sunsetAt: lifecycle.sunset === undefined ? null : startOfDay(lifecycle.sunset),
    successor: lifecycle.successor ?? null,
    assistance: lifecycle.assistance ?? null,
    guidePath: lifecycle.guide,
    reason: lifecycle.reason,
    brownouts: (lifecycle.brownouts ?? []).map(({ from, until }) => ({ from: new Date(from), until: new Date(until) })),
    revision: lifecycle.revision ?? 0,
    withdrawn: lifecycle.withdrawn ?? false,
  };
}

/** `messages[].name`. */
function toJsonPath(path: readonly string[]): string {
  return path.join(".").replaceAll(".[]", "[]");
}

function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
