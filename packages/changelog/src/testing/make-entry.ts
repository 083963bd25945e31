import type { ClaimingEntry } from "../types.ts";

/** A written entry with what a test is about. */
export function makeEntry(
  own: Partial<Omit<ClaimingEntry, "affects">> & { affects?: Partial<ClaimingEntry["affects"]> } = {},
): ClaimingEntry {
  const { affects, ...rest } = own;
  const date = rest.date ?? rest.id?.slice(0, 10) ?? "2026-01-02";
  return {
    id: `${date}-entry`,
    date,
    kind: "added",
    title: "An entry",
    body: "Text.",
    breaking: false,
    source: "written",
    claims: [],
    ...rest,
    affects: { operations: [], fields: [], versions: [], models: [], sdks: [], plans: [], ...affects },
  };
}
