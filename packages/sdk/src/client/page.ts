import { ApiPromise } from "./api-promise.ts";
import { SundialError } from "./errors.ts";

/** The body of a list. Lists without pages have `data` alone. */
export interface PageBody<Item> {
  readonly data: readonly Item[];
  readonly has_more?: boolean;
  readonly next_cursor?: string | null;
}

/** One page of a list. Iterating it goes through its items and then through those of the following pages. */
export class Page<Item> implements AsyncIterable<Item> {
  readonly data: readonly Item[];
  readonly hasMore: boolean;
  /** What `after` takes to go on behind this page, also in another process. */
  readonly nextCursor: string | undefined;
  readonly #fetchAfter: (cursor: string) => PagePromise<Item>;

  constructor(body: PageBody<Item>, fetchAfter: (cursor: string) => PagePromise<Item>) {
    this.data = body.data;
    this.nextCursor = (body.has_more && body.next_cursor) || undefined;
    this.hasMore = this.nextCursor !== undefined;
    this.#fetchAfter = fetchAfter;
  }

  /** Fetches the page behind this one. Throws a `SundialError` on the last page: check `hasMore` first. */
  nextPage(): PagePromise<Item> {
    if (this.nextCursor === undefined)
      throw new SundialError("This is the last page. Check `hasMore` before `nextPage()`.");
    return this.#fetchAfter(this.nextCursor);
  }

  /** This page and those behind it, one by one. */
  async *pages(): AsyncGenerator<Page<Item>, void, undefined> {
    for (let page: Page<Item> = this; ; page = await page.nextPage()) {
      yield page;
      if (!page.hasMore) return;
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* page.data;
  }
}

/** What a list returns: a promise of its first page that is also iterable over all items. */
export class PagePromise<Item> extends ApiPromise<Page<Item>> implements AsyncIterable<Item> {
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    yield* await this;
  }
}
