import { groupId } from "./group-id.ts";

/** Of a group, beside others. With it the list of all keeps to its budget at a hundred times the operations. */
const besideMax = 40;
/** Of a group alone, on one page: half of what the largest page may weigh. */
const pageMax = 400;

interface Group<O> {
  readonly tag: string;
  readonly id: string;
  /** How many there are. */
  readonly count: number;
  /** The first of them where the group stands beside others, else those of the page. */
  readonly operations: readonly O[];
}

/** What an address asks to see: the id of a group, and which of its pages, from 1. */
interface Asked {
  readonly group: string | null;
  readonly page?: string | null | undefined;
}

interface Grouped<O> {
  readonly groups: readonly Group<O>[];
  /** Which page of how many; one of one where groups stand beside others. */
  readonly page: number;
  readonly pages: number;
}

/** The groups of the reference in their order, or a page of the one with that id, when there is one. */
export function groupOperations<O extends { readonly tag: string }>(all: readonly O[], asked: Asked): Grouped<O> {
  const groups = [...Map.groupBy(all, ({ tag }) => tag)].map(([tag, own]) => ({
    tag,
    id: groupId(tag),
    count: own.length,
    operations: own,
  }));
  const chosen = groups.find(({ id }) => id === asked.group);
  if (!chosen) {
    const cut = groups.map((group) => ({ ...group, operations: group.operations.slice(0, besideMax) }));
    return { groups: cut, page: 1, pages: 1 };
  }
  const pages = Math.ceil(chosen.count / pageMax);
  const page = pageWithin(asked.page, pages);
  const operations = chosen.operations.slice((page - 1) * pageMax, page * pageMax);
  return { groups: [{ ...chosen, operations }], page, pages };
}

/** What is no page leads to the first. */
function pageWithin(asked: string | null | undefined, pages: number): number {
  const page = Number(asked ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= pages ? page : 1;
}
