import { createOrganization, scopes } from "@sundial/accounts";
import { createDatabase, type Db } from "@sundial/db";
import { createIds, type Mode, systemClock, systemRandom } from "@sundial/kernel";
import { authenticateKey, createKey, createKeyCache, createKeyMarks, parsePeppers } from "@sundial/keys";
import type { DevFile } from "./dev-file.ts";

export type Demo = Pick<DevFile, "organizationId" | "keys">;

export interface SeedInput {
  readonly databaseUrl: string;
  readonly keyPeppers: string;
  /** What an earlier start made; used again when its keys still work. */
  readonly previous: Demo | undefined;
}

/** Makes the demo organization with a sandbox key and a live key, unless the earlier ones still work. */
export async function seedDemo(input: SeedInput): Promise<Demo> {
  const database = createDatabase(input.databaseUrl, { connectionsMax: 2, applicationName: "seed" });
  try {
    const seeder = makeSeeder(database.db, input.keyPeppers);
    if (input.previous && (await seeder.stillWorks(input.previous))) return input.previous;
    const organizationId = await seeder.newOrganization();
    const keys = {
      test: await seeder.newKey(organizationId, "test"),
      live: await seeder.newKey(organizationId, "live"),
    };
    return { organizationId, keys };
  } finally {
    await database.close();
  }
}

function makeSeeder(db: Db, keyPeppers: string) {
  const clock = systemClock;
  const newId = createIds(clock, systemRandom);
  const peppers = parsePeppers(keyPeppers);
  const contextFor = (organizationId: string, mode: Mode) => ({
    db,
    clock,
    mode,
    newId,
    peppers,
    random: systemRandom,
    organization: { id: organizationId },
    actor: { kind: "system", job: "seed-demo" } as const,
    requestId: newId("request"),
  });
  const owns = async (organizationId: string, secret: string) => {
    const deps = { db, clock, peppers, cache: createKeyCache(clock), marks: createKeyMarks(clock) };
    const key = await authenticateKey(deps, secret).catch(() => undefined);
    return key?.organizationId === organizationId;
  };
  return {
    async newOrganization() {
      const { id } = await createOrganization(contextFor("", "test"), { name: "Demo organization" });
      return id;
    },
    async newKey(organizationId: string, mode: Mode) {
      const input = { name: `Demo ${mode} key`, scopes, expiresAt: null };
      return (await createKey(contextFor(organizationId, mode), input)).secret;
    },
    async stillWorks({ organizationId, keys }: Demo) {
      return (await owns(organizationId, keys.test)) && (await owns(organizationId, keys.live));
    },
  };
}
