import { groupId } from "./group-id.ts";

/** Of a group, beside others. With it the list of all keeps to its budget at a hundred times the operations. */
const shownMax = 40;

interface Group<O> {
  readonly tag: string;
  readonly id: string;
  /** How many there are. */
  readonly count: number;
  /** The first of them where the group stands beside others, else all. */
  readonly operations: readonly O[];
}

/** The groups of the reference in their order, or only the one with that id, when there is one. */
export function groupOperations<O extends { readonly tag: string }>(
  all: readonly O[],
  only: string | null,
): Group<O>[] {
  const groups = [...Map.groupBy(all, ({ tag }) => tag)].map(([tag, own]) => ({
    tag,
    id: groupId(tag),
    count: own.length,
    operations: own,
  }));
  const chosen = groups.filter(({ id }) => id === only);
  if (chosen.length > 0) return chosen;
  return groups.map((group) => ({ ...group, operations: group.operations.slice(0, shownMax) }));
}
