// Writes schema.sql: what the migrations make, readable in one place. With --check writes nothing and fails when it differs.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createDatabase, migrate } from "@sundial/db";
import { startEmbeddedPostgres } from "@sundial/db/embedded";
import { describeSchema } from "./schema/describe-schema.ts";

const root = join(import.meta.dirname, "..");
const file = join(root, "schema.sql");
const database = "schema_dump";

const text = await dumpSchema();
if (process.argv.includes("--check")) {
  if (readFileSync(file, "utf8") !== text) {
    console.log("schema.sql is not what the migrations make; run `npm run schema`");
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, text);
  console.log("written: schema.sql");
}

/** In a database of its own, made anew each time, on a server of its own. */
async function dumpSchema(): Promise<string> {
  const server = await startEmbeddedPostgres({ directory: join(root, ".sundial/schema-postgres"), durable: false });
  const admin = createDatabase(server.url, { connectionsMax: 1, applicationName: "dump-schema" });
  try {
    await admin.sql`drop database if exists ${admin.sql(database)} with (force)`;
    await admin.sql`create database ${admin.sql(database)}`;
    const url = new URL(server.url);
    url.pathname = `/${database}`;
    await migrate(url.href, join(root, "migrations"));
    const migrated = createDatabase(url.href, { connectionsMax: 1, applicationName: "dump-schema" });
    return await describeSchema(migrated.sql).finally(() => migrated.close());
  } finally {
    await admin.close();
    await server.stop();
  }
}
