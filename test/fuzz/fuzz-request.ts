/** Who sends a request. A live key is served from a provider, or from none. */
export const callers = ["testKey", "liveKey", "liveKeyWithoutProvider", "person", "nobody"] as const;
export type FuzzCaller = (typeof callers)[number];

/** One call as data, so that a counterexample can be read and sent again. `{own}` stands for the id of an object made for the caller. */
export interface FuzzRequest {
  readonly operationId: string;
  /** The version whose document the request was made from. */
  readonly date: string;
  readonly caller: FuzzCaller;
  readonly method: string;
  /** As the document writes it. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export const own = "{own}";

/** The path and query as they are sent, with the caller's own ids in place. */
export function targetOf({ path, params, query }: FuzzRequest, ids: Readonly<Record<string, string>>): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? own;
    return encodeURIComponent(value === own ? (ids[name] ?? "unknown") : value);
  });
  const search = query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join("&");
  return search === "" ? filled : `${filled}?${search}`;
}
