import { type ApiKey, isApiError, type Sundial } from "@sundial/sdk";
import type { PortalSession } from "./open-session.ts";

/** A function from a key's id to its name, for the newest hundred keys; the id itself for others and where the role may not list keys. */
export async function keyNames(api: Sundial): Promise<(id: string) => string> {
  const names = new Map([["sample", "Sample calls"]]);
  try {
    for (const key of (await api.apiKeys.list({ limit: 100 })).data) names.set(key.id, key.name);
  } catch (error) {
    if (!isApiError(error) || error.status !== 403) throw error;
  }
  return (id) => names.get(id) ?? id;
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
