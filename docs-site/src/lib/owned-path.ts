import type { SandboxCall } from "./reproduce-error.ts";

/** Ids are an object's kind and when it was made; what everybody shares has a name instead. */
const id = /^(?<list>(?:\/[^/]+)+)\/(?<example>[a-z]+_[0-9a-hjkmnp-tv-z]{26})(?<rest>.*)$/;

/** Of a path with the example of one object in it, the path of the list that has such objects. Null without any. */
export function ownedPath(path: string): { readonly list: string; readonly rest: string } | null {
  const { list, rest } = id.exec(path)?.groups ?? {};
  return list === undefined || rest === undefined ? null : { list, rest };
}

/** The call about the newest object that the key's owner has, where it is written about an example. Null when they have none. */
export async function aboutOwnObject(
  call: SandboxCall,
  ask: (list: SandboxCall) => Promise<unknown>,
): Promise<SandboxCall | null> {
  const owned = ownedPath(call.path);
  if (owned === null) return call;
  const answer = await ask({ ...call, method: "GET", path: `${owned.list}?limit=1`, body: null });
  const own = newestOf(answer);
  return own === null ? null : { ...call, path: `${owned.list}/${own}${owned.rest}` };
}

function newestOf(answer: unknown): string | null {
  const { data } = (answer ?? {}) as { readonly data?: readonly { readonly id?: unknown }[] }; // every member is looked at
  const newest = Array.isArray(data) ? data[0]?.id : null;
  return typeof newest === "string" ? newest : null;
}
