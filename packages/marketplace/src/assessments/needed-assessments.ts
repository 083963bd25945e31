import type { AssessmentKind, ListingManifest } from "../types.ts";

export type Trigger = NonNullable<ListingManifest["declared_facts"]>[number] | "new_category";

export interface NeedInput {
  readonly manifest: ListingManifest;
  /** The last approved version's; null for a first version. */
  readonly approved: ListingManifest | null;
  /** Categories that the rules call established, or that something in the catalogue is of. */
  readonly categoriesKnown: ReadonlySet<string>;
}

const judgedMembers = ["scopes", "data_handling", "source", "support"] as const;

/** What people have to judge of a version, and what asks for it: an assessment without triggers is asked for by what changed. */
export function neededAssessments({ manifest, approved, categoriesKnown }: NeedInput): Map<AssessmentKind, Trigger[]> {
  const needed = new Map<AssessmentKind, Trigger[]>();
  const has = (member: (typeof judgedMembers)[number]) =>
    JSON.stringify(approved?.[member]) !== JSON.stringify(manifest[member]);
  if (approved === null || judgedMembers.some(has)) {
    needed.set("security", []);
    needed.set("support", []);
  }
  const isNew = (manifest.categories ?? []).some((category) => !categoriesKnown.has(category));
  const triggers: Trigger[] = [...new Set(manifest.declared_facts), ...(isNew ? (["new_category"] as const) : [])];
  if (triggers.length > 0) needed.set("responsible_ai", triggers);
  return needed;
}
