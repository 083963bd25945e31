import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { expireSpendHolds } from "./expire-spend-holds.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it("forgets which limits alerted and refused 70 days after their period began, not before", async () => {
  for (const began of ["2031-01-01T00:00:00Z", "2031-02-01T00:00:00Z"]) {
    await database.sql`insert into spend_alerts values ('org_a', 'org_a', 'month', ${began}, 5, 100, now())`;
    await database.sql`insert into spend_refusals values ('org_a', 'org_a', 'month', ${began}, 5, now())`;
  }
  await expireSpendHolds(database.db, { at: new Date("2031-03-12T23:00:00Z") });
  const months = await database.sql`
    select extract(month from period_start at time zone 'utc')::int as month from spend_alerts
    union all select extract(month from period_start at time zone 'utc')::int from spend_refusals`;
  expect(months).toEqual([{ month: 2 }, { month: 2 }]);
});
