import { introducedIn, type VersionChange } from "../engine/define-change.ts";
import type { Edit } from "../engine/edit.ts";

/** A change of the small document. Its operations are those of no real document, so the type is met by a cast. */
export function smallChange(name: string, operations: readonly string[], edits: readonly Edit[]): VersionChange {
  const declaration = { description: "A change.", operations: operations as [], edits }; // see above
  const [change] = introducedIn("2026-11-23", { [name]: declaration });
  if (!change) throw new Error("one declaration makes one change");
  return change;
}
