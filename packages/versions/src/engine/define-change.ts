import type { OperationId } from "@sundial/contract";
import type { VersionDate } from "../types.ts";
import type { Edit } from "./edit.ts";

/** A breaking change as its file declares it. */
export interface ChangeDeclaration {
  /** Prose for customers: what changed and what to do. It becomes the entry in the changelog and in upgrade guides. */
  readonly description: string;
  /** The operations it touches, exactly as the document has it, or `every` for a change of what all of them answer. */
  readonly operations: readonly OperationId[] | "every";
  readonly edits: readonly Edit[];
}

/** A breaking change with its place in time: versions before `date` see the older form. */
export interface VersionChange extends ChangeDeclaration {
  readonly date: VersionDate;
  /** The file's name without its ending. */
  readonly name: string;
}

/** Declares a change. The engine checks it at start against the document of its date. */
export function defineChange(declaration: ChangeDeclaration): ChangeDeclaration {
  return declaration;
}

/** Gives changes their date, and the names of their files from the names they are exported under. */
export function introducedIn(
  date: VersionDate,
  declarations: Readonly<Record<string, ChangeDeclaration>>,
): VersionChange[] {
  return Object.entries(declarations).map(([exported, declaration]) => ({
    ...declaration,
    date,
    name: exported.replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`),
  }));
}

/** The file that declares a change, as messages name it. */
export function fileOf(change: Pick<VersionChange, "date" | "name">): string {
  return `packages/versions/src/${change.date}/${change.name}.ts`;
}
