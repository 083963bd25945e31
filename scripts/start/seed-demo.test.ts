import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../test/harness/database.ts";
import { developmentSecrets } from "./read-settings.ts";
import { seedDemo } from "./seed-demo.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it("makes the demo once, and again when its keys no longer work", async () => {
  const input = { databaseUrl: database.url, keyPeppers: developmentSecrets.KEY_PEPPERS };
  const first = await seedDemo({ ...input, previous: undefined });
  expect(first.keys.test).toMatch(/^sdl_test_/);
  expect(first.keys.live).toMatch(/^sdl_live_/);
  expect(await seedDemo({ ...input, previous: first })).toEqual(first);
  await database.sql`update api_keys set revoked_at = now() where organization_id = ${first.organizationId}`;
  const second = await seedDemo({ ...input, previous: first });
  expect(second.keys.test).not.toBe(first.keys.test);
});
