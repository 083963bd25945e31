import { announceOrganization, createOrganization, scopes } from "@sundial/accounts";
import { createDatabase, type Db } from "@sundial/db";
import { createIds, type Mode, systemClock, systemRandom } from "@sundial/kernel";
import { createKey, parsePeppers } from "@sundial/keys";
import type { DevFile } from "./dev-file.ts";

export type Demo = Pick<DevFile, "organizationId" | "keys">;

export interface SeedInput {
  readonly databaseUrl: string;
  readonly keyPeppers: string;
}

/** Makes the demo organization with a sandbox key and a live key. */
export async function seedDemo(input: SeedInput): Promise<Demo> {
  const database = createDatabase(input.databaseUrl, { connectionsMax: 2, applicationName: "seed" });
  try {
    const seeder = makeSeeder(database.db, input.keyPeppers);
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
  return {
    async newOrganization() {
      const organization = await createOrganization(contextFor("", "test"), { name: "Demo organization" });
      // As for one that a person makes.
      await announceOrganization(db, { newId, clock }, organization);
      return organization.id;
    },
    async newKey(organizationId: string, mode: Mode) {
      const input = { name: `Demo ${mode} key`, scopes, expiresAt: null };
      return (await createKey(contextFor(organizationId, mode), input)).secret;
    },
  };
}
