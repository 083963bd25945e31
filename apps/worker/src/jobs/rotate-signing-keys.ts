import { rotateSigningKey } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import type { Clock, Ids, Random } from "@sundial/kernel";

const everyMs = 30 * 86_400_000;

/** Makes a new key for people's tokens every thirty days, and the very first one. Returns its id, or null when none was due. */
export async function rotateSigningKeys(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: Ids;
  readonly secret: string;
}): Promise<string | null> {
  const { db, clock, random, newId, secret } = deps;
  const context = { db, clock, random, newId, secret, organization: { id: "" }, mode: "live", requestId: "" } as const;
  const actor = { kind: "system", job: "rotate-signing-keys" } as const;
  return rotateSigningKey({ ...context, actor }, { olderThanMs: everyMs });
}
