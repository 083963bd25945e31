/** A page of a list as the domains return it; `nextCursor` is null on the last page. */
export interface Page<T> {
  readonly data: readonly T[];
  readonly hasMore: boolean;
  readonly nextCursor: string | null;
}

/** `limit` is 1..100; `after` is the cursor of the previous page. */
export interface PageInput {
  readonly limit: number;
  readonly after?: string | undefined;
}

/** Makes a page of rows that were read with `limit + 1`, newest first, keyed by the id of the last row shown. */
export function toPage<T extends { readonly id: string }>(rows: readonly T[], limit: number): Page<T> {
  const data = rows.slice(0, limit);
  const hasMore = rows.length > limit;
  const last = data.at(-1);
  return { data, hasMore, nextCursor: hasMore && last ? encodeCursor(last.id) : null };
}

/** Opaque to callers, so that its content may change. */
export function encodeCursor(id: string): string {
  return Buffer.from(`1:${id}`).toString("base64url");
}

/** The id in a cursor, or null when the text was not made by `encodeCursor`. */
export function decodeCursor(cursor: string): string | null {
  const text = Buffer.from(cursor, "base64url").toString();
  return text.startsWith("1:") && encodeCursor(text.slice(2)) === cursor ? text.slice(2) : null;
}
