import type { SandboxCall } from "./reproduce-error.ts";

const idPattern = "[a-z]+_[0-9a-hjkmnp-tv-z]{26}";
/** Ids are an object's kind and when it was made; what everybody shares has a name instead. */
const owned = new RegExp(
  `^(?<list>(?:/[^/]+?)+?)/${idPattern}(?:/(?<part>[a-z_]+)/${idPattern})?(?<rest>(?:/[^/]+)*)$`,
);

interface OwnedPath {
  /** The path of the list that has such objects. */
  readonly list: string;
  /** The member of the object whose elements the path is about, such as `lines`. */
  readonly part: string | undefined;
  readonly rest: string;
}

/** What a path with the example of one object in it, or of a part of one, is about. Null without any. */
export function ownedPath(path: string): OwnedPath | null {
  const { list, part, rest } = owned.exec(path)?.groups ?? {};
  return list === undefined || rest === undefined ? null : { list, part, rest };
}

/** The call about the newest object that the key's owner has, where it is written about an example. Null when they have none. */
export async function aboutOwnObject(
  call: SandboxCall,
  ask: (read: SandboxCall) => Promise<unknown>,
): Promise<SandboxCall | null> {
  const about = ownedPath(call.path);
  if (about === null) return call;
  const read = (path: string) => ask({ ...call, method: "GET", path, body: null });
  const own = firstIdIn(await read(`${about.list}?limit=1`), "data");
  if (own === null) return null;
  const path = `${about.list}/${own}`;
  if (about.part === undefined) return { ...call, path: path + about.rest };
  const part = firstIdIn(await read(path), about.part);
  return part === null ? null : { ...call, path: `${path}/${about.part}/${part}${about.rest}` };
}

function firstIdIn(answer: unknown, member: string): string | null {
  const elements = ((answer ?? {}) as Readonly<Record<string, unknown>>)[member]; // what is found is looked at
  const [first] = Array.isArray(elements) ? elements : [];
  return typeof first?.id === "string" ? first.id : null;
}
