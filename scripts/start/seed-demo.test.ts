import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../test/harness/database.ts";
import { demoStillWorks } from "./demo-still-works.ts";
import { developmentSecrets } from "./read-settings.ts";
import { seedDemo } from "./seed-demo.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it("makes an organization with a key of each mode", async () => {
  const { organizationId, keys } = await seedDemo({
    databaseUrl: database.url,
    keyPeppers: developmentSecrets.KEY_PEPPERS,
  });
  expect(keys.test).toMatch(/^sdl_test_/);
  expect(keys.live).toMatch(/^sdl_live_/);
  const rows = await database.sql`select mode from api_keys where organization_id = ${organizationId} order by mode`;
  expect(rows.map(({ mode }) => mode)).toEqual(["live", "test"]);
});

it("takes an earlier demo only when the API knows both keys as that organization's", async () => {
  const owners: Record<string, string> = { "Bearer t": "org_1", "Bearer l": "org_1", "Bearer x": "org_2" };
  const api = createServer((req, res) => {
    const id = owners[req.headers.authorization ?? ""];
    res.writeHead(id ? 200 : 401).end(JSON.stringify({ id }));
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => api.once("listening", resolve));
  const url = `http://127.0.0.1:${(api.address() as AddressInfo).port}`; // a TCP server's address is never a path
  const organizationId = "org_1";
  expect(await demoStillWorks(url, { organizationId, keys: { test: "t", live: "l" } })).toBe(true);
  expect(await demoStillWorks(url, { organizationId, keys: { test: "t", live: "x" } })).toBe(false);
  expect(await demoStillWorks(url, { organizationId, keys: { test: "revoked", live: "l" } })).toBe(false);
  api.close();
});
