import type { Demo } from "./seed-demo.ts";

/** Whether both keys of an earlier start are still those of its organization, asked of the running API. */
export async function demoStillWorks(apiUrl: string, { organizationId, keys }: Demo): Promise<boolean> {
  const owners = await Promise.all([keys.test, keys.live].map((key) => organizationOf(apiUrl, key)));
  return owners.every((owner) => owner === organizationId);
}

async function organizationOf(apiUrl: string, key: string): Promise<string | undefined> {
  const response = await fetch(`${apiUrl}/v1/organization`, { headers: { authorization: `Bearer ${key}` } });
  if (!response.ok) return undefined;
  const body = (await response.json()) as { id?: string }; // the contract's Organization
  return body.id;
}
