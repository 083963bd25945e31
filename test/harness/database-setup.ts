import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { migrate } from "@sundial/db";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { copyFiles, startThrowawayServer, type ThrowawayServer } from "./throwaway-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    testServer: { adminUrl: string; template: string; inMemory: boolean };
  }
}

const root = join(import.meta.dirname, "../..");
const migrations = join(root, "migrations");
const prepared = join(root, ".sundial/test-postgres");
const template = "template_sundial";

/** Vitest's global setup: one server for all projects of the run, and a migrated template that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  return provideServer(project, { durable: false });
}

export async function provideServer(
  project: TestProject,
  { durable }: { durable: boolean },
): Promise<() => Promise<void>> {
  const { pending, release } = share(`test-server-${durable}`, async () =>
    startThrowawayServer({ from: await prepareFiles(), durable }),
  );
  const { url, inMemory } = await pending;
  project.provide("testServer", { adminUrl: url, template, inMemory });
  return release;
}

/** Each project loads this module anew, in one process: what they share hangs on the process's global object. */
function share(name: string, start: () => Promise<ThrowawayServer>) {
  const key = Symbol.for(`sundial.${name}`);
  const holder: { [key: symbol]: { pending: Promise<ThrowawayServer>; users: number } | undefined } = globalThis;
  holder[key] ??= { pending: start(), users: 0 };
  const entry = holder[key];
  entry.users++;
  const release = async () => {
    if (--entry.users > 0) return;
    holder[key] = undefined;
    await (await entry.pending).discard();
  };
  return { pending: entry.pending, release };
}

/** The files of a server with the template, made once for the migrations as they are, because making them takes seconds. */
async function prepareFiles(): Promise<string> {
  const name = fingerprint();
  const files = join(prepared, name);
  if (existsSync(files)) return files;
  mkdirSync(prepared, { recursive: true });
  for (const old of readdirSync(prepared))
    if (!old.startsWith(name)) rmSync(join(prepared, old), { recursive: true, force: true });
  const server = await startThrowawayServer({ durable: false });
  try {
    await createTemplate(server.url);
  } catch (error) {
    await server.discard();
    throw error;
  }
  await server.handOver((directory) => keep(directory, files));
  return files;
}

/** Another run beside this one may have come first. */
function keep(directory: string, files: string): void {
  const partial = `${files}.${process.pid}`;
  mkdirSync(partial);
  copyFiles(directory, partial);
  if (existsSync(files)) rmSync(partial, { recursive: true });
  else renameSync(partial, files);
}

async function createTemplate(adminUrl: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`create database ${sql(template)}`;
    await migrate(urlOf(adminUrl, template), migrations);
    await sql`alter database ${sql(template)} is_template true`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function fingerprint(): string {
  const files = readdirSync(migrations).map((name) => join(migrations, name));
  files.push(join(root, "packages/db/src/embedded/create-cluster.ts"));
  const hash = createHash("sha256");
  for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

function urlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}
