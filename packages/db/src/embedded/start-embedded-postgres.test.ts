import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { throwawayPlace } from "../../../../test/harness/throwaway-server.ts";
import { endProcess } from "./end-process.ts";
import { processIdentity } from "./process-identity.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./start-embedded-postgres.ts";

// On a busy disk each fsync of a new cluster takes its time.
vi.setConfig({ testTimeout: 60_000 });

let root: string;
let directory: string;
let fallbackDirectory: string;
let running: EmbeddedPostgres[];

let prepared: string;

// Making a cluster takes a second: the tests that are not about that begin with a copy of this one.
beforeAll(async () => {
  prepared = mkdtempSync(join(throwawayPlace(), "sundial-prepared-"));
  chmodSync(prepared, 0o755);
  await (await startEmbeddedPostgres({ directory: join(prepared, "postgres") })).stop();
});
afterAll(() => rmSync(prepared, { recursive: true, force: true }));

beforeEach(() => {
  root = mkdtempSync(join(throwawayPlace(), "sundial-embedded-"));
  chmodSync(root, 0o755);
  directory = join(root, "postgres");
  // Beside the root, because a test makes the root private.
  fallbackDirectory = mkdtempSync(join(throwawayPlace(), "sundial-fallback-"));
  running = [];
});

afterEach(async () => {
  for (const server of running) await server.stop();
  for (const path of [root, fallbackDirectory]) rmSync(path, { recursive: true, force: true });
});

async function start(at = directory): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ directory: at, fallbackDirectory });
  running.push(server);
  return server;
}

function copyPrepared(): void {
  execFileSync("cp", ["-a", join(prepared, "postgres"), root]);
}

async function query(server: EmbeddedPostgres, text: string): Promise<Record<string, unknown>[]> {
  const sql = postgres(server.url, { max: 1, onnotice: () => {} });
  try {
    return [...(await sql.unsafe(text))];
  } finally {
    await sql.end();
  }
}

const keepARow = "create table kept (n int); insert into kept values (7)";

describe("a first start", () => {
  it("is a durable PostgreSQL 18 on loopback that asks for its password", async () => {
    const server = await start();
    const [row] = await query(
      server,
      `select current_setting('server_version_num')::int / 10000 as major, current_setting('fsync') as fsync,
       current_setting('synchronous_commit') as commit, current_setting('listen_addresses') as listen`,
    );
    expect(row).toEqual({ major: 18, fsync: "on", commit: "on", listen: "127.0.0.1" });
    const wrong = { ...server, url: server.url.replace(/:[^:@]+@/, ":guess@") };
    await expect(query(wrong, "select 1")).rejects.toThrow(/password authentication failed/);
    expect(statSync(join(directory, "state.json")).mode & 0o777).toBe(0o600);
  });

  it("clears what an interrupted one left", async () => {
    cpSync(import.meta.dirname, join(directory, "data.partial"), { recursive: true });
    await start();
    expect(existsSync(join(directory, "data.partial"))).toBe(false);
  });
});

describe("a second start", () => {
  beforeEach(copyPrepared);

  it("keeps the data, the port and the password", async () => {
    const first = await start();
    await query(first, keepARow);
    await first.stop();
    const second = await start();
    expect(second.url).toBe(first.url);
    expect(await query(second, "select n from kept")).toEqual([{ n: 7 }]);
  });

  it("takes another port when the first is in use", async () => {
    const first = await start();
    await first.stop();
    const squatter = createServer().listen(Number(new URL(first.url).port), "127.0.0.1");
    await once(squatter, "listening");
    const second = await start();
    squatter.close();
    expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
    expect(await query(second, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("is refused while the first still runs", async () => {
    await start();
    await expect(start()).rejects.toMatchObject({ code: "already_running" });
  });
});

describe("after a crash", () => {
  beforeEach(copyPrepared);

  it("recovers from kill -9 of the server with the data", async () => {
    const first = await start();
    await query(first, keepARow);
    process.kill(first.pid, "SIGKILL");
    await first.exited;
    const second = await start();
    expect(await query(second, "select n from kept")).toEqual([{ n: 7 }]);
  });

  it("starts although the pid of the stale lock file now belongs to another process", async () => {
    const first = await start();
    await query(first, keepARow);
    process.kill(first.pid, "SIGKILL");
    await first.exited;
    const lock = join(directory, "data", "postmaster.pid");
    writeFileSync(lock, readFileSync(lock, "utf8").replace(/^\d+/, String(process.ppid)));
    const second = await start();
    expect(await query(second, "select n from kept")).toEqual([{ n: 7 }]);
  });

  it("takes over the server of a killed parent, which also ends by itself", async () => {
    const parent = await startInChild();
    process.kill(parent.pid, "SIGKILL");
    await parent.exited;
    const second = await start();
    expect(second.pid).not.toBe(parent.serverPid);
    expect(processIdentity(parent.serverPid)).toBeUndefined();
    await second.stop();

    const alone = await startInChild();
    const identity = processIdentity(alone.serverPid);
    expect(identity).toBeDefined();
    process.kill(alone.pid, "SIGKILL");
    await alone.exited;
    await expect.poll(() => processIdentity(alone.serverPid), { timeout: 15_000 }).not.toBe(identity);
  });
});

describe("bad ground", () => {
  beforeEach(copyPrepared);

  it("says which version the data has", async () => {
    await (await start()).stop();
    writeFileSync(join(directory, "data", "PG_VERSION"), "16\n");
    await expect(start()).rejects.toMatchObject({ code: "data_incompatible", message: expect.stringContaining("16") });
  });

  it("says that the password was lost", async () => {
    await (await start()).stop();
    rmSync(join(directory, "state.json"));
    await expect(start()).rejects.toMatchObject({
      code: "not_permitted",
      message: expect.stringContaining("password"),
    });
  });
});

describe.runIf(process.getuid?.() === 0)("as root under a private directory", () => {
  it("runs as another user, with data where that user can reach it", async () => {
    chmodSync(root, 0o700);
    const first = await start();
    await query(first, keepARow);
    expect(statSync(`/proc/${first.pid}`).uid).not.toBe(0);
    expect(existsSync(join(directory, "data"))).toBe(false);
    await first.stop();
    const second = await start();
    expect(await query(second, "select n from kept")).toEqual([{ n: 7 }]);
  });

  it("gives a copied checkout its own data", async () => {
    chmodSync(root, 0o700);
    const original = await start();
    await query(original, keepARow);
    const copy = join(root, "copy");
    cpSync(directory, copy, { recursive: true });
    const second = await start(copy);
    expect(await query(second, "select to_regclass('kept') as kept")).toEqual([{ kept: null }]);
  });
});

async function startInChild() {
  const code = `import { startEmbeddedPostgres } from ${JSON.stringify(join(import.meta.dirname, "index.ts"))};
    const server = await startEmbeddedPostgres({ directory: ${JSON.stringify(directory)} });
    console.log(server.pid);`;
  const child = spawn(process.execPath, ["--input-type=module-typescript", "--eval", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  const [line] = await once(child.stdout, "data");
  return { pid: child.pid ?? 0, serverPid: Number(String(line)), exited };
}

it("endProcess does nothing for a process that is gone", async () => {
  const child = spawn(process.execPath, ["--version"], { stdio: "ignore" });
  await once(child, "exit");
  await endProcess(child.pid ?? 0);
});
