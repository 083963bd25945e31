import { type ApiKey, isApiError, type Sundial } from "@sundial/sdk";
import type { PortalSession } from "./open-session.ts";
import { ownKeysFirst } from "./own-keys-first.ts";
import { shortId } from "./short-id.ts";

/** A function from a key's id to its name, for the newest hundred keys; a shortened id for others and where the role may not list keys. */
export async function keyNames(api: Sundial): Promise<(id: string) => string> {
  return namesOf(await readKeys(api));
}

export function namesOf(keys: readonly ApiKey[]): (id: string) => string {
  const names = new Map([["sample", "Sample calls"], ...keys.map(({ id, name }): [string, string] => [id, name])]);
  return (id) => names.get(id) ?? shortId(id);
}

/** The newest hundred keys of the mode that the console shows, those of the documentation last; none where the role may not list keys. */
export async function readKeys(api: Sundial): Promise<readonly ApiKey[]> {
  try {
    return ownKeysFirst((await api.apiKeys.list({ limit: 100 })).data);
  } catch (error) {
    if (isApiError(error) && error.status === 403) return [];
    throw error;
  }
}

/** The newest hundred live keys, whichever mode the console shows; null where the role may not list keys. */
export async function readLiveKeys(session: PortalSession): Promise<readonly ApiKey[] | null> {
  try {
    return (await (await session.inMode("live")).apiKeys.list({ limit: 100 })).data;
  } catch (error) {
    if (isApiError(error) && error.status === 403) return null;
    throw error;
  }
}
