import type { Sundial } from "@sundial/sdk";

/** The mail addresses of the newest hundred members, by the ids of people. Every role may read them. */
export async function memberAddresses(api: Sundial): Promise<ReadonlyMap<string, string>> {
  const { data } = await api.members.list({ limit: 100 });
  return new Map(data.map(({ user_id, email }) => [user_id, email]));
}
