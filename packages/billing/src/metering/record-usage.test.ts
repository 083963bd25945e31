import { fixedClock } from "@sundial/kernel";
import { loadCatalogue } from "@sundial/models";
import { createRequestLedger, type RequestRecord, recordAdjustment } from "@sundial/usage";
import { afterAll, beforeAll, expect, it } from "vitest";
import { contextOf, createOwnedOrganization } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { rollUpAll } from "../../../../test/harness/roll-ups.ts";
import { sampleRecord } from "../../../../test/harness/sample-record.ts";
import { recordUsage } from "./record-usage.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it("puts what customers' minutes grew by into the outbox, once, and takes corrections off what follows", async () => {
  const { organization } = await createOwnedOrganization(database);
  const clock = fixedClock("2031-02-10T12:00:00Z");
  const ctx = contextOf(database, { organizationId: organization.id, mode: "live", clock });
  const ledger = createRequestLedger(database);
  const use = (at: string, members: Partial<RequestRecord> = {}) => {
    const call = { mode: "live", outputTokens: 0n, createdAt: new Date(at), inputTokens: 100n } as const;
    return ledger.append(sampleRecord({ organizationId: organization.id, ...call, ...members }));
  };
  const record = async () => {
    await rollUpAll(database);
    const range = { start: new Date("2031-02-10T00:00:00Z"), end: new Date("2031-02-11T00:00:00Z") };
    return recordUsage({ db: database.db, clock, catalogue: loadCatalogue() }, range);
  };
  const sent = async () => {
    const rows = await database.sql<{ token_class: string; value: string }[]>`
      select token_class, sum(value)::text as value from meter_events where organization_id = ${organization.id} group by 1 order by 1`;
    return rows.map((row) => [row.token_class, row.value]);
  };
  await use("2031-02-10T09:00:00Z");
  expect([await record(), await sent()]).toEqual([0, []]);
  await database.sql`insert into billing_customers values (${organization.id}, 'cus_1', '2031-02-10T10:00:00Z')`;
  await use("2031-02-10T10:30:01Z", { cachedInputTokens: 40n, outputTokens: 7n });
  await use("2031-02-10T10:30:59Z", { apiKeyId: "key_other" });
  await use("2031-02-10T10:31:00Z", { outcome: "failed" });
  await use("2031-02-10T10:32:00Z", { mode: "test" });
  await record();
  const once = [
    ["cached_input", "40"],
    ["input", "160"],
    ["output", "7"],
  ];
  expect([await record(), await sent()]).toEqual([0, once]);
  await use("2031-02-10T10:30:30Z", { inputTokens: 11n });
  const of = { at: new Date("2031-02-10T10:30:00Z"), apiKeyId: "key_sample", model: "sundial-1" };
  await recordAdjustment(ctx, {
    of,
    inputTokens: -20n,
    cachedInputTokens: 0n,
    outputTokens: 0n,
    reason: "counted twice",
  });
  await record();
  expect(await sent()).toEqual(once);
  await use("2031-02-10T10:40:00Z", { inputTokens: 30n });
  await record();
  expect(await sent()).toEqual([
    ["cached_input", "40"],
    ["input", "181"],
    ["output", "7"],
  ]);
});
