import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { freePort } from "@sundial/db/embedded";
import type { CheckNetwork } from "@sundial/marketplace";
import { pino } from "pino";
import { vi } from "vitest";
import { readEnv } from "../../apps/worker/src/env.ts";
import { startWorker } from "../../apps/worker/src/start-worker.ts";
import { buildPortal, portalEntry } from "../../scripts/start/build-portal.ts";
import { startTestApi, type TestApi } from "./api.ts";
import { testSecret } from "./contexts.ts";

const root = join(import.meta.dirname, "../..");
const exitWithParent = pathToFileURL(join(root, "scripts/start/exit-with-parent.ts")).href;

/** API, worker and portal, each on a port of its own, on a database of their own. */
export interface TestPlatform {
  readonly portalUrl: string;
  readonly api: TestApi;
  /** The newest mail of the development mailbox to that address. Waits until there is one; `after` skips what is older. */
  mailTo(email: string, options?: { after?: string }): Promise<TestMail>;
  stop(): Promise<void>;
}

export interface TestMail {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * `settings` are environment variables of all three parts. With a `network` the worker is no process of its own, and its checks of listings reach
 * what is in it.
 */
export async function startTestPlatform(
  settings: Record<string, string> = {},
  network?: CheckNetwork,
): Promise<TestPlatform> {
  await buildPortal({ root, onProgress: console.log });
  const portalPort = await freePort();
  const portalUrl = `http://127.0.0.1:${portalPort}`;
  const api = await startTestApi({ PORTAL_URL: portalUrl, ...settings });
  const shared = { HOST: "127.0.0.1", SUNDIAL_SECRET: testSecret, LOG_LEVEL: "warn", ...settings };
  const stopWorker = await startTestWorker(
    { ...shared, DATABASE_URL: api.database.url, WORKER_METRICS_PORT: "0" },
    network,
  );
  const portal = start(portalEntry, {
    ...shared,
    API_URL: api.url,
    PORTAL_URL: portalUrl,
    PORTAL_PORT: String(portalPort),
  });
  const stop = async () => {
    await Promise.all([end(portal), stopWorker()]);
    await api.stop();
  };
  try {
    await once(portal.stdout ?? portal, "data", { signal: AbortSignal.timeout(20_000) });
  } catch (error) {
    await stop();
    throw error;
  }
  return { portalUrl, api, mailTo: (email, { after } = {}) => waitForMail(api.url, email, after), stop };
}

async function startTestWorker(env: Record<string, string>, network?: CheckNetwork): Promise<() => Promise<void>> {
  if (network) {
    const worker = await startWorker(readEnv(env), pino({ level: "warn" }), network);
    return () => worker.stop();
  }
  const child = start("apps/worker/src/main.ts", env);
  return () => end(child);
}

function start(script: string, env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ["--import", exitWithParent, script], {
    cwd: root,
    // The channel closes with this process, however it ends, and the part stops then.
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, ...env },
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}

async function waitForMail(apiUrl: string, email: string, after?: string): Promise<TestMail> {
  const look = async () => {
    const answer = await fetch(`${apiUrl}/dev/mailbox?to=${encodeURIComponent(email)}`);
    // The mailbox is the API's own and exists in development alone.
    const { data } = (await answer.json()) as { data: TestMail[] };
    const [newest] = data;
    if (!newest || newest.id === after) throw new Error(`no mail to ${email} has come`);
    return newest;
  };
  // Seldom enough that the API and the worker, which have to bring the mail, get on with it.
  return await vi.waitFor(look, { timeout: 20_000, interval: 30 });
}
