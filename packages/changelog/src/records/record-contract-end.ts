import type { Deprecation } from "@sundial/kernel";
import type { ChangelogRecord } from "../types.ts";

/** The end of an operation or of a member of its requests, as `packages/contract` has it. */
export interface ContractEnd {
  readonly operation: string;
  /** What schemas call the member: `ChatMessage.function_call`. Null for an operation, and for what no named schema has. */
  readonly member: string | null;
  readonly deprecation: Deprecation;
}

/** The records of such an end: when it is announced, and when it takes place. An end that was called off does not, and needs a written entry that says so. */
export function recordContractEnd({ operation, member, deprecation }: ContractEnd): ChangelogRecord[] {
  const { kind, subject, announcedAt, deprecatedAt, sunsetAt, withdrawn } = deprecation;
  const name = kind === "operation" ? `The operation \`${subject}\`` : `The member \`${subject}\``;
  const record = (at: Date, step: "deprecated" | "removed", told: readonly [title: string, text: string]) => ({
    key: `move:${subject}/${step}`,
    entry: {
      id: `${dayOf(at)}-${toSlug(subject)}-${step}`,
      date: dayOf(at),
      kind: step,
      title: told[0].replaceAll("`", ""),
      body: [told[1], insteadOf(deprecation), `[How to move](${deprecation.guidePath}).`].join(" "),
      affects: {
        operations: [operation],
        fields: member === null ? [] : [member],
        versions: [],
        models: [],
        sdks: [],
        plans: [],
      },
      breaking: step === "removed",
      source: "lifecycle_move" as const,
    },
  });
  const since = `${deprecation.reason} It counts as deprecated from ${dayOf(deprecatedAt)} on.`;
  const refused = kind === "operation" ? "Calls to it are refused with `operation_sunset`." : refusedMember;
  return [
    record(announcedAt, "deprecated", [`${name} is deprecated from ${dayOf(deprecatedAt)} on`, since]),
    ...(sunsetAt && !withdrawn ? [record(sunsetAt, "removed", [`${name} has ended`, refused])] : []),
  ];
}

const refusedMember = "Calls that have it are refused with `field_sunset`.";

function insteadOf({ successor, assistance }: Deprecation): string {
  return successor === null ? (assistance ?? "") : `Use \`${successor}\` in its place.`;
}

/** `create-chat-completion-messages-function-call`. */
function toSlug(subject: string): string {
  return subject
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
