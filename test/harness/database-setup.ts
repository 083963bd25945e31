import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { migrate } from "@sundial/db";
import { type EmbeddedPostgres, EmbeddedPostgresError, startEmbeddedPostgres } from "@sundial/db/embedded";
import postgres from "postgres";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    testServer: { adminUrl: string; template: string };
  }
}

interface SharedServer {
  server: EmbeddedPostgres;
  template: string;
}

const root = join(import.meta.dirname, "../..");
const migrations = join(root, "migrations");

/** Vitest's global setup: one server for all projects of the run, and a migrated template that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  return provideServer(project, { kind: "test-postgres", durable: false });
}

export async function provideServer(
  project: TestProject,
  { kind, durable }: { kind: string; durable: boolean },
): Promise<() => Promise<void>> {
  const { pending, release } = share(kind, async () => {
    const server = await startInFreeSlot(kind, durable);
    try {
      return { server, template: await prepareTemplate(server.url) };
    } catch (error) {
      await server.stop();
      throw error;
    }
  });
  const { server, template } = await pending;
  project.provide("testServer", { adminUrl: server.url, template });
  return release;
}

/** Each project loads this module anew, in one process: what they share hangs on the process's global object. */
function share(kind: string, start: () => Promise<SharedServer>) {
  const key = Symbol.for(`sundial.${kind}`);
  const holder: { [key: symbol]: { pending: Promise<SharedServer>; users: number } | undefined } = globalThis;
  holder[key] ??= { pending: start(), users: 0 };
  const entry = holder[key];
  entry.users++;
  const release = async () => {
    if (--entry.users > 0) return;
    holder[key] = undefined;
    await (await entry.pending).server.stop();
  };
  return { pending: entry.pending, release };
}

/** Runs side by side in one checkout get a server each; the directories are kept, because making one takes a second. */
async function startInFreeSlot(kind: string, durable: boolean): Promise<EmbeddedPostgres> {
  for (let slot = 1; ; slot++) {
    try {
      return await startEmbeddedPostgres({ directory: join(root, ".sundial", kind, String(slot)), durable });
    } catch (error) {
      if (slot >= 8 || !(error instanceof EmbeddedPostgresError) || error.code !== "already_running") throw error;
    }
  }
}

async function prepareTemplate(adminUrl: string): Promise<string> {
  const template = `template_${fingerprint(migrations)}`;
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const found = await sql<{ datname: string; datistemplate: boolean }[]>`
      select datname, datistemplate from pg_database where datname like 'test\\_%' or datname like 'template\\_%'`;
    if (found.some((row) => row.datname === template && row.datistemplate)) return template;
    for (const { datname, datistemplate } of found) {
      if (datistemplate) await sql`alter database ${sql(datname)} is_template false`;
      await sql`drop database ${sql(datname)} with (force)`;
    }
    await sql`create database ${sql(template)}`;
    await migrate(urlOf(adminUrl, template), migrations);
    await sql`alter database ${sql(template)} is_template true`;
    return template;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function fingerprint(directory: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(directory).sort()) hash.update(name).update(readFileSync(join(directory, name)));
  return hash.digest("hex").slice(0, 16);
}

function urlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}
