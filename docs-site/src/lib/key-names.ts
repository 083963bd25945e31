import { isApiError, type Sundial } from "@sundial/sdk";

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
