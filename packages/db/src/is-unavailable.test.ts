import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../test/harness/database.ts";
import { createDatabase } from "./create-database.ts";
import { isUnavailable } from "./is-unavailable.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const thrownBy = (query: PromiseLike<unknown>) =>
  Promise.resolve(query).then(
    () => null,
    (error: unknown) => error,
  );

describe("isUnavailable", () => {
  it("knows a database that is not there, through drizzle and without it", async () => {
    const gone = createDatabase("postgres://nobody@127.0.0.1:1/none");
    expect(isUnavailable(await thrownBy(gone.sql`select 1`))).toBe(true);
    expect(isUnavailable(await thrownBy(gone.db.execute(sql`select 1`)))).toBe(true);
    await gone.close();
  });

  it("knows a statement that took longer than its pool allows, and the pool goes on", async () => {
    const hasty = createDatabase(database.url, { connectionsMax: 1, statementTimeoutMs: 100 });
    expect(isUnavailable(await thrownBy(hasty.db.execute(sql`select pg_sleep(60)`)))).toBe(true);
    expect(await hasty.sql`select 1 as one`).toMatchObject([{ one: 1 }]);
    await hasty.close();
  });

  it("knows a connection that was cut under way", async () => {
    const cut = createDatabase(database.url, { connectionsMax: 1, applicationName: "cut" });
    const thrown = thrownBy(cut.sql`select pg_sleep(60)`);
    const cutting = () =>
      database.sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'cut' and query like '%pg_sleep%'`;
    await vi.waitFor(async () => expect(await cutting()).toHaveLength(1), { timeout: 5_000, interval: 1 });
    expect(isUnavailable(await thrown)).toBe(true);
    await vi.waitFor(async () => expect(await cut.sql`select 1 as one`).toMatchObject([{ one: 1 }]), 5_000);
    await cut.close();
  });

  it("takes a wrong query, and anything else, for what it is", async () => {
    expect(isUnavailable(await thrownBy(database.sql`select * from nothing_of_that_name`))).toBe(false);
    expect(isUnavailable(await thrownBy(database.sql`select 1 / 0`))).toBe(false);
    expect(isUnavailable(new Error("CONNECTION_CLOSED"))).toBe(false);
    expect(isUnavailable("ECONNREFUSED")).toBe(false);
  });
});
