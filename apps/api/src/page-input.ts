import type { Page, PageInput } from "@sundial/kernel";

const limitUsual = 20;

export function fromWirePage(query: {
  readonly limit?: number | undefined;
  readonly after?: string | undefined;
}): PageInput {
  return { limit: query.limit ?? limitUsual, after: query.after };
}

/** A page with each item as the wire has it. */
export function toWirePage<Item, WireItem>(page: Page<Item>, toWireItem: (item: Item) => WireItem) {
  return { data: page.data.map(toWireItem), has_more: page.hasMore, next_cursor: page.nextCursor };
}
