import type { PortalSession } from "./open-session.ts";

/**
 * What to call people, memberships and keys by, from their ids: the newest hundred of each, keys of both modes. Who has left is known by id alone.
 */
export async function readAuditNames(session: PortalSession): Promise<ReadonlyMap<string, string>> {
  const [members, ...keys] = await Promise.all([
    session.api.members.list({ limit: 100 }),
    ...(["test", "live"] as const).map(async (mode) => (await session.inMode(mode)).apiKeys.list({ limit: 100 })),
  ]);
  return new Map([
    ...members.data.flatMap(({ id, user_id, email }): [string, string][] => [
      [id, email],
      [user_id, email],
    ]),
    ...keys.flatMap(({ data }) => data.map(({ id, name }): [string, string] => [id, name])),
  ]);
}
