import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createOrganization, scopes } from "@sundial/accounts";
import { readEnv, startServer } from "@sundial/api";
import { createDatabase, migrate } from "@sundial/db";
import { startEmbeddedPostgres } from "@sundial/db/embedded";
import { systemClock } from "@sundial/kernel";
import { createKey } from "@sundial/keys";
import { rollUpUsage } from "@sundial/usage";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf, testSecret } from "../harness/contexts.ts";
import { createInvoiceWithCalls } from "../harness/invoice-with-calls.ts";
import { bringOlderPostgres } from "../harness/older-postgres.ts";
import { throwawayPlace } from "../harness/throwaway-server.ts";

const root = join(import.meta.dirname, "../..");
const older = bringOlderPostgres("copying a PostgreSQL of one's own");
afterAll(() => older?.discard());

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(throwawayPlace(), `sundial-test-${process.pid}-backup-`));
  chmodSync(folder, 0o755);
  return () => rmSync(folder, { recursive: true, force: true });
});

/** Runs a file of the handbook as it is printed. */
function runCommands(name: string, env: Record<string, string>): void {
  const text = readFileSync(join(root, `docs-site/src/commands/${name}.sh`), "utf8");
  const PATH = [older?.bin, process.env.PATH].filter(Boolean).join(":");
  execFileSync("bash", ["-euc", text], { cwd: folder, stdio: "pipe", env: { PATH, ...env } });
}

/** Something to lose: a key, calls in both modes, a month of usage and an invoice. Returns what the API needs to be asked for it. */
async function fill(url: string): Promise<{ key: string; invoiceId: string; lineId: string }> {
  await migrate(url, join(root, "migrations"));
  return await withApi(url, async ({ api, database }) => {
    const { id } = await createOrganization(contextOf(database), { name: "Acme", plan: "free" });
    const ctx = contextOf(database, { organizationId: id, mode: "live" });
    const { secret } = await createKey(ctx, { name: "Server", scopes, expiresAt: null });
    const of = { database: { ...database, url, drop: () => database.close() }, deps: api.deps };
    const { invoiceId, lineId } = await createInvoiceWithCalls(of, { organizationId: id, plan: "build" });
    await rollUpUsage(database.db);
    return { key: secret, invoiceId, lineId };
  });
}

type Api = Awaited<ReturnType<typeof startServer>>;
type Running = { readonly api: Api; readonly database: ReturnType<typeof createDatabase> };

async function withApi<T>(url: string, use: (running: Running) => Promise<T>): Promise<T> {
  const settings = {
    API_PORT: "0",
    METRICS_PORT: "0",
    SUNDIAL_SECRET: testSecret,
    KEY_PEPPERS: `1:${"07".repeat(32)}`,
  };
  const api = await startServer(readEnv({ DATABASE_URL: url, ...settings }), pino({ level: "silent" }));
  const database = createDatabase(url, { connectionsMax: 2, applicationName: "backup-test" });
  try {
    return await use({ api, database });
  } finally {
    await database.close();
    await api.stop();
  }
}

const daysAgo = (days: number) =>
  `${new Date(systemClock.nowMs() - days * 86_400_000).toISOString().slice(0, 10)}T00:00:00Z`;

/** What a customer sees of it all, through the public API with the key that they have. */
async function seenBy({ key, invoiceId, lineId }: Awaited<ReturnType<typeof fill>>, { api, database }: Running) {
  await rollUpUsage(database.db);
  // The calls of the invoice; asking is recorded too.
  const past = new URLSearchParams({ start: daysAgo(60), end: daysAgo(30) });
  const paths = [
    "/v1/organization",
    `/v1/usage?bucket=day&${past}`,
    "/v1/requests?limit=100&model=sundial-1",
    `/v1/invoices/${invoiceId}`,
    `/v1/invoices/${invoiceId}/lines/${lineId}/requests`,
    "/v1/credits",
  ];
  const answers: Record<string, unknown> = {};
  for (const path of paths) {
    const answer = await fetch(api.url + path, { headers: { authorization: `Bearer ${key}` } });
    answers[path] = [answer.status, await answer.json()];
  }
  return answers;
}

describe("a backup by the commands of the handbook", () => {
  it("comes back in another server of one's own, by pg_dump and pg_restore", async ({ skip }) => {
    if (!older) return skip();
    const [from, to] = [await older.start(), await older.start()];
    try {
      const had = await fill(from.url);
      const before = await withApi(from.url, (running) => seenBy(had, running));
      const files = { BACKUP: join(folder, "sundial.dump"), DATABASE_URL: from.url, NEW_DATABASE_URL: to.url };
      runCommands("backup", files);
      runCommands("restore", files);
      await withApi(to.url, async (running) => {
        expect(await seenBy(had, running)).toEqual(before);
      });
    } finally {
      await Promise.all([from.stop(), to.stop()]);
    }
  }, 180_000);

  it("comes back in another folder, by copying the embedded server's files", async () => {
    const directory = join(folder, ".sundial/postgres");
    const server = await startEmbeddedPostgres({ directory, durable: false });
    const had = await fill(server.url);
    const before = await withApi(server.url, (running) => seenBy(had, running));
    await server.stop();
    runCommands("backup-embedded", { BACKUP: join(folder, "sundial.tgz") });
    renameSync(join(folder, ".sundial"), join(folder, "lost"));
    runCommands("restore-embedded", { BACKUP: join(folder, "sundial.tgz") });
    const restored = await startEmbeddedPostgres({ directory, durable: false });
    try {
      expect(await withApi(restored.url, (running) => seenBy(had, running))).toEqual(before);
    } finally {
      await restored.stop();
    }
  }, 180_000);
});
