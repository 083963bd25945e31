import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, processIdentity } from "@sundial/db/embedded";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPortal } from "../../scripts/start/build-portal.ts";
import { type DevFile, readDevFile } from "../../scripts/start/dev-file.ts";

const root = join(import.meta.dirname, "../..");
const portNames = ["API_PORT", "PORTAL_PORT", "METRICS_PORT", "WORKER_METRICS_PORT"];
let folder: string;
let ports: Record<string, string>;
const started: ChildProcess[] = [];
let acknowledged = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sundial-start-"));
  ports = Object.fromEntries(await Promise.all(portNames.map(async (name) => [name, String(await freePort())])));
  await buildPortal({ root, onProgress: () => {} });
}, 180_000);

afterAll(async () => {
  for (const child of started) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the supervisor until it prints its last line or ends; resolves to what it said. */
async function start(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ["scripts/start.ts"], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      // As `npm start` does: without it every start compiles all modules again.
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      DATABASE_URL: "",
      SUNDIAL_DIRECTORY: folder,
      ...ports,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.push(child);
  let said = "";
  const up = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        said += chunk;
        if (said.includes("Ctrl-C stops everything")) resolve();
      });
    }
  });
  await Promise.race([up, once(child, "close")]);
  return { child, said, code: child.exitCode };
}

function devFile(): DevFile {
  const content = readDevFile(join(folder, "dev.json"));
  if (!content) throw new Error("there is no dev.json");
  return content;
}

async function chat(): Promise<number> {
  const { apiUrl, keys } = devFile();
  const body = JSON.stringify({ model: "sundial-1", messages: [{ role: "user", content: "hello" }] });
  const headers = { authorization: `Bearer ${keys.test}`, "content-type": "application/json" };
  const response = await fetch(`${apiUrl}/v1/chat/completions`, { method: "POST", headers, body }).catch(
    () => undefined,
  );
  await response?.arrayBuffer();
  if (response?.status === 200) acknowledged += 1;
  return response?.status ?? 0;
}

async function recordedCalls(): Promise<number> {
  const { apiUrl, keys } = devFile();
  const headers = { authorization: `Bearer ${keys.test}` };
  const response = await fetch(`${apiUrl}/v1/requests?limit=100`, { headers });
  const { data } = (await response.json()) as { data: { path: string; status: number; is_sample: boolean }[] }; // the contract's list of requests
  return data.filter((call) => call.path === "/v1/chat/completions" && call.status === 200 && !call.is_sample).length;
}

/** The processes of the three parts and of PostgreSQL. */
function partIdentities(): string[] {
  const state = JSON.parse(readFileSync(join(folder, "postgres/state.json"), "utf8"));
  const postmaster = join(state.dataDirectory ?? join(folder, "postgres/data"), "postmaster.pid");
  const server = processIdentity(Number.parseInt(readFileSync(postmaster, "utf8"), 10));
  const parts: string[] = JSON.parse(readFileSync(join(folder, "parts.json"), "utf8"));
  return [...parts, ...(server ? [server] : [])];
}

const alive = (identities: string[]) =>
  identities.filter((identity) => processIdentity(Number.parseInt(identity, 10)) === identity);

describe("npm start", () => {
  it("refuses a port in use and a bad DATABASE_URL before it starts anything", async () => {
    const squatter = createServer().listen(Number(ports.API_PORT), "127.0.0.1");
    await once(squatter, "listening");
    const inUse = await start();
    squatter.close();
    expect(inUse.code).toBe(1);
    expect(inUse.said).toContain(`Port ${ports.API_PORT} is in use.`);
    const badUrl = await start({ DATABASE_URL: "postgres://u:p@127.0.0.1:1/x" });
    expect(badUrl.code).toBe(1);
    expect(badUrl.said).toContain("No PostgreSQL answers at 127.0.0.1:1/x");
    expect(statSync(join(folder, "postgres"), { throwIfNoEntry: false })).toBeUndefined();
  });

  it("brings everything up, and outlives kill -9 of each part and of itself with the data", async () => {
    const first = await start();
    expect(first.said).toContain("Sundial is running.");
    const before = devFile();
    expect(first.said).toContain(`Authorization: Bearer ${before.keys.test}`);
    expect(statSync(join(folder, "dev.json")).mode & 0o777).toBe(0o600);
    expect((await fetch(before.portalUrl)).status).toBe(200);
    expect(await chat()).toBe(200);

    for (const identity of partIdentities()) process.kill(Number.parseInt(identity, 10), "SIGKILL");
    await expect.poll(chat, { timeout: 60_000, interval: 250 }).toBe(200);
    await expect.poll(() => alive(partIdentities()).length, { timeout: 60_000, interval: 250 }).toBe(4);

    const orphans = partIdentities();
    first.child.kill("SIGKILL");
    await once(first.child, "exit");
    const second = await start();
    expect(second.said).toContain("Sundial is running.");
    expect(alive(orphans)).toEqual([]);
    expect(devFile()).toEqual(before);
    expect(await chat()).toBe(200);
    expect(await recordedCalls()).toBe(acknowledged);

    const running = partIdentities();
    expect(alive(running)).toHaveLength(4);
    const third = await start();
    expect(third.code).toBe(1);
    expect(third.said).toMatch(/Another Sundial \(process \d+\) is using/);
    second.child.kill("SIGTERM");
    await once(second.child, "exit");
    expect(second.child.exitCode).toBe(0);
    expect(alive(running)).toEqual([]);
  });

  it("stops itself, leaving nothing, when it is killed and not started again", async () => {
    const { child } = await start();
    const running = partIdentities();
    child.kill("SIGKILL");
    await expect.poll(() => alive(running), { timeout: 30_000, interval: 100 }).toEqual([]);
  });
});
