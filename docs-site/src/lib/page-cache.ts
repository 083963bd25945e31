import { LRUCache } from "lru-cache";

interface KeptPage {
  readonly body: string;
  readonly status: number;
  readonly headers: Headers;
}

/** A page of the reference tells nothing that is younger than a minute: states of versions and models change by the day. */
const pages = new LRUCache<string, KeptPage>({ max: 500, ttl: 60_000 });
const isKept = /^\/reference(\/(?!explorer$|openapi\.json$).*)?$/;

/** Whether everybody without a session is answered alike at that address, so that the answer is made once a minute. */
export function isCacheable(request: Request, url: URL, isSignedIn: boolean): boolean {
  return request.method === "GET" && !isSignedIn && url.search === "" && isKept.test(url.pathname);
}

/** The page from the last minute, else what `make` makes. Only what was found is kept. */
export async function answerFromCache(path: string, make: () => Promise<Response>): Promise<Response> {
  const known = pages.get(path);
  if (known) return new Response(known.body, { status: known.status, headers: new Headers(known.headers) });
  const made = await make();
  if (made.status !== 200) return made;
  const kept = { body: await made.text(), status: made.status, headers: new Headers(made.headers) };
  pages.set(path, kept);
  return new Response(kept.body, { status: kept.status, headers: new Headers(kept.headers) });
}
