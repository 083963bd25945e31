import type { ReadContext } from "@sundial/db";
import { type CallGroup, listCallGroups } from "@sundial/usage";
import type { Entry } from "./types.ts";

/** Calls that an entry touches, by what they have in common. */
export interface Reason {
  readonly kind: "operation" | "model" | "version";
  readonly name: string;
  readonly calls: number;
  readonly lastCalledAt: Date;
}

export interface TouchingEntry extends Entry {
  /** Never empty. */
  readonly because: readonly Reason[];
}

const days = 90;

/** Those of the entries that touch calls which the organization made in its mode in the last 90 days. Needs the scope `usage.read`. */
export async function findTouching(ctx: ReadContext, entries: readonly Entry[]): Promise<TouchingEntry[]> {
  const end = ctx.clock.now();
  const groups = await listCallGroups(ctx, { start: new Date(end.getTime() - days * 86_400_000), end });
  return entries.flatMap((entry) => {
    const because = reasonsOf(entry, groups);
    return because.length === 0 ? [] : [{ ...entry, because }];
  });
}

/** Why an entry touches these calls: the models and ending versions that they named, else the operations. */
export function reasonsOf(entry: Entry, groups: readonly CallGroup[]): Reason[] {
  const { source, affects } = entry;
  // A change of a version meets the calls of older versions when they move on; those of its own version have it.
  if (source === "version_change")
    return sumBy(
      "operation",
      affects.operations,
      groups.filter(({ version }) => version < entry.date),
    );
  return [
    ...sumBy("model", affects.models, groups),
    ...(source === "lifecycle_move" ? sumBy("version", affects.versions, groups) : []),
    ...sumBy("operation", affects.operations, groups),
  ];
}

function sumBy(kind: Reason["kind"], names: readonly string[] | "every", groups: readonly CallGroup[]): Reason[] {
  const touched = groups.filter((group) => names === "every" || names.includes(group[kind] ?? ""));
  const byName = Map.groupBy(touched, (group) => group[kind] ?? "");
  return [...byName]
    .map(([name, own]) => ({
      kind,
      name,
      calls: own.reduce((sum, { calls }) => sum + calls, 0),
      lastCalledAt: new Date(Math.max(...own.map(({ lastCalledAt }) => lastCalledAt.getTime()))),
    }))
    .sort((a, b) => b.calls - a.calls || (a.name < b.name ? -1 : 1));
}
