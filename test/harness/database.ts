import { randomBytes } from "node:crypto";
import { createDatabase, type Database } from "@sundial/db";
import postgres from "postgres";
import { inject } from "vitest";

export interface TestDatabase extends Database {
  readonly url: string;
  /** Closes the pool and removes the database. */
  drop(): Promise<void>;
}

/** A fresh, migrated database of its own, cloned from the run's template: `beforeAll` makes one, `afterAll` drops it. */
export async function createTestDatabase(options: { connectionsMax?: number } = {}): Promise<TestDatabase> {
  const { adminUrl, template, inMemory } = inject("testServer");
  const name = `test_${randomBytes(8).toString("hex")}`;
  // By the log is cheaper on a disk, by copying in memory.
  const strategy = inMemory ? "file_copy" : "wal_log";
  await asAdmin(
    adminUrl,
    (sql) => sql`create database ${sql(name)} template ${sql(template)} strategy ${sql(strategy)}`,
  );
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const database = createDatabase(url.href, { connectionsMax: options.connectionsMax ?? 5, applicationName: "test" });
  const drop = async () => {
    await database.close();
    await asAdmin(adminUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`);
  };
  return { ...database, url: url.href, drop };
}

async function asAdmin(adminUrl: string, run: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    await run(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
