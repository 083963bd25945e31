import type { World } from "./world.ts";

/** What the handler of an operation is given. */
export interface Call<Params = Record<string, unknown>> {
  readonly world: World;
  /** Checked against the package's own types. */
  readonly params: Params;
  /** The ids in the path, in order. */
  readonly ids: readonly string[];
  /** Where browsers reach the pages of this server. */
  readonly baseUrl: string;
  /** Now, in seconds; for a customer on a test clock, that clock's time. */
  now(customer?: string | null): number;
  /** Tells the webhook. */
  emit(type: string, object: unknown): void;
  /** The bearer token, for the stream of events, which has tokens of its own. */
  readonly token: string;
}

/** By `METHOD /path/{}`, in the package's own spelling. */
export type Handlers = Record<string, (call: Call<never>) => unknown>;

/** Lets a handler name the package's own type of its parameters, which the server has checked them against. */
export function on<Params = Record<string, unknown>>(
  handle: (call: Call<Params>) => unknown,
): (call: Call<never>) => unknown {
  return handle as (call: Call<never>) => unknown;
}

/** The first id of the path. */
export function idOf({ ids }: Pick<Call, "ids">): string {
  const [id] = ids;
  if (id === undefined) throw new Error("the path has no id in it");
  return id;
}

interface PageParams {
  readonly limit?: number;
  readonly starting_after?: string;
  readonly ending_before?: string;
}

/** A list as Stripe answers it, newest first. */
export function page<T extends { readonly id: string }>(objects: Iterable<T>, params: PageParams, url: string) {
  const all = [...objects].reverse();
  const start = params.starting_after ? all.findIndex(({ id }) => id === params.starting_after) + 1 : 0;
  const data = all.slice(start, start + (params.limit ?? 10));
  return { object: "list", data, has_more: start + data.length < all.length, url };
}

/** Stripe's rule for metadata: names given replace, an empty text removes. */
export function mergeMetadata(old: Record<string, string>, given: unknown): Record<string, string> {
  const merged = { ...old };
  for (const [name, value] of Object.entries((given ?? {}) as Record<string, string | number>)) {
    if (value === "") delete merged[name];
    else merged[name] = String(value);
  }
  return merged;
}
