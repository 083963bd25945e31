import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";

/** What was done: the file names that were run now, and how many had been run before. */
export interface MigrationResult {
  readonly applied: readonly string[];
  readonly present: number;
}

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

const lockKey = 2026_11_23;

/**
 * Brings a database forward: runs each `NNNN_name.sql` of the directory that it has not seen, in order, each in a transaction.
 * Safe to call from several processes at once. Throws when a file that was already run has changed or is gone.
 */
export async function migrate(url: string, directory: string): Promise<MigrationResult> {
  const migrations = await readMigrations(directory);
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${lockKey})`;
    await sql`create table if not exists schema_migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())`;
    const seen = await sql<
      { name: string; checksum: string }[]
    >`select name, checksum from schema_migrations order by name`;
    assertUnchanged(migrations, seen);
    const pending = migrations.slice(seen.length);
    for (const migration of pending) await apply(sql, migration);
    return { applied: pending.map(({ name }) => name), present: seen.length };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function readMigrations(directory: string): Promise<Migration[]> {
  const names = (await readdir(directory)).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(directory, name), "utf8");
      return { name, text, checksum: createHash("sha256").update(text).digest("hex") };
    }),
  );
}

function assertUnchanged(migrations: readonly Migration[], seen: readonly { name: string; checksum: string }[]): void {
  for (const [index, row] of seen.entries()) {
    const file = migrations[index];
    if (file?.name !== row.name)
      throw new Error(
        `The database has run ${row.name}, which is not the next file here: use the code that made it, or a newer one.`,
      );
    if (file.checksum !== row.checksum)
      throw new Error(
        `${row.name} has changed since this database ran it. Migrations only go forward: add a new file.`,
      );
  }
}

async function apply(sql: postgres.Sql, migration: Migration): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local lock_timeout = '5s'`;
    await tx.unsafe(migration.text);
    await tx`insert into schema_migrations (name, checksum) values (${migration.name}, ${migration.checksum})`;
  });
}
