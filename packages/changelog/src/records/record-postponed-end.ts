import type { Deprecation } from "@sundial/kernel";
import type { Affects, ChangelogRecord } from "../types.ts";

/** A published end of a version, of an operation or of a member that was put off, as `packages/lifecycle/ends.lock.json` has it. Days as YYYY-MM-DD; null where no day was or is set. */
export interface PostponedEnd {
  readonly deprecation: Pick<Deprecation, "kind" | "subject" | "guidePath">;
  readonly affects: Pick<Affects, "operations" | "fields" | "versions">;
  readonly from: string | null;
  readonly until: string | null;
  readonly publishedOn: string;
}

/** The record of that, on the day on which it was published. */
export function recordPostponedEnd({ deprecation, affects, ...days }: PostponedEnd): ChangelogRecord {
  const { kind, subject, guidePath } = deprecation;
  const { from, until, publishedOn } = days;
  const name = `The ${kind === "field" ? "member" : kind} ${subject}`;
  const step = `put-off-to-${until ?? "no-day"}`;
  const before = from === null ? "No day was set for that before." : `That was announced for ${from}.`;
  return {
    key: `move:${kind === "version" ? "version-" : ""}${subject}/${step}`,
    entry: {
      id: `${publishedOn}-${kind}-${subject.toLowerCase().replace(/[^a-z0-9]+/g, "-")}-${step}`,
      date: publishedOn,
      kind: "changed",
      title: until === null ? `${name} ends on no day yet` : `${name} ends on ${until}`,
      body: `${before} [How to move](${guidePath}).`,
      affects: { ...affects, models: [], sdks: [], plans: [] },
      breaking: false,
      source: "lifecycle_move",
    },
  };
}
