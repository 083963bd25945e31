import type { Deprecation } from "@sundial/kernel";
import type { ChangelogRecord } from "../types.ts";

/** A breaking change of a dated version, as `packages/versions` declares it. */
export interface VersionChange {
  readonly date: string;
  readonly name: string;
  readonly description: string;
  readonly operations: readonly string[] | "every";
}

export function changeKey({ date, name }: Pick<VersionChange, "date" | "name">): string {
  return `change:${date}/${name}`;
}

/** The record of a change. `fields` are the members of schemas that it touches. */
export function recordChange(change: VersionChange, fields: readonly string[]): ChangelogRecord {
  const { date, name, description, operations } = change;
  const affects = { operations, fields, versions: [date], models: [], sdks: [], plans: [] };
  const body = `${description}\n\nCalls in versions before ${date} do not see this change. [Before and after](/versions/${date}#${date}-${name}).`;
  const entry = { id: `${date}-${name}`, date, kind: "changed", title: titleOf(name), body, affects } as const;
  return { key: changeKey(change), entry: { ...entry, breaking: true, source: "version_change" } };
}

/** The records of a version's end: when it is deprecated, and when it is not answered any more. An end that was taken back does not take place, and needs a written entry that says so. */
export function recordVersionEnd(end: Omit<Deprecation, "kind">): ChangelogRecord[] {
  const { subject: date, deprecatedAt, sunsetAt, successor, guidePath, withdrawn } = end;
  const guide = ` [How to move to ${successor}](${guidePath}).`;
  const until = sunsetAt ? ` It answers until ${dayOf(sunsetAt)}.` : "";
  const move = (at: Date, kind: "deprecated" | "removed", text: string): ChangelogRecord => ({
    key: `move:version-${date}/${kind}`,
    entry: {
      id: `${dayOf(at)}-version-${date}-${kind}`,
      date: dayOf(at),
      kind,
      title: kind === "deprecated" ? `Version ${date} is deprecated` : `Version ${date} has ended`,
      body: text + guide,
      affects: { operations: [], fields: [], versions: [date], models: [], sdks: [], plans: [] },
      breaking: kind === "removed",
      source: "lifecycle_move",
    },
  });
  return [
    move(deprecatedAt, "deprecated", `Every answer in version ${date} now says that it will end.${until}`),
    ...(sunsetAt && !withdrawn
      ? [move(sunsetAt, "removed", `Calls in version ${date} are refused with \`version_sunset\`.`)]
      : []),
  ];
}

function titleOf(name: string): string {
  const words = name.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
