import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "@sundial/db/embedded";
import { apiFlags } from "../../scripts/start/api-flags.ts";
import type { Target } from "./load.ts";

const root = join(import.meta.dirname, "../..");
const peersFolder = join(import.meta.dirname, ".peers");
const portkey = "@portkey-ai/gateway@1.15.2";

export interface Peer extends Target {
  readonly metricsUrl?: string;
  /** What the peer's process has used of the processors since it began, in microseconds; NaN where the system does not say (Linux does). */
  cpuMicros(): number;
  stop(): Promise<void>;
}

/** The local provider that every peer calls. */
export async function startUpstream(): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort(undefined);
  const child = await startProcess("upstream", {
    args: [join(import.meta.dirname, "upstream-main.ts")],
    env: { PORT: String(port) },
    port,
  });
  return { url: `http://127.0.0.1:${port}/v1`, stop: child.stop };
}

export async function startBareProxy(upstreamUrl: string): Promise<Peer> {
  const port = await freePort(undefined);
  const args = [join(import.meta.dirname, "bare-proxy.ts")];
  const started = await startProcess("bare proxy", {
    args,
    env: { PORT: String(port), UPSTREAM_BASE_URL: upstreamUrl },
    port,
  });
  return { name: "bare proxy", url: `http://127.0.0.1:${port}`, headers: {}, ...started };
}

/** Sundial's API as it is run, everything on: authentication, limits, validation, and the durable ledger. */
export async function startSundial(options: {
  upstreamUrl: string;
  databaseUrl: string;
  liveKey: string;
  /** Where its code lies; by default here. */
  checkout?: string;
}): Promise<Peer> {
  const checkout = options.checkout ?? root;
  const port = await freePort(undefined);
  const metricsPort = await freePort(undefined);
  const started = await startProcess("sundial", {
    args: [...apiFlags, join(checkout, "apps/api/src/main.ts")],
    env: {
      DATABASE_URL: options.databaseUrl,
      API_PORT: String(port),
      METRICS_PORT: String(metricsPort),
      UPSTREAM_BASE_URL: options.upstreamUrl,
      UPSTREAM_API_KEY: "upstream",
      PLANS_DIR: join(checkout, "test/bench/plans"),
    },
    port,
  });
  const headers = { authorization: `Bearer ${options.liveKey}` };
  return {
    name: "sundial",
    url: `http://127.0.0.1:${port}`,
    metricsUrl: `http://127.0.0.1:${metricsPort}/metrics`,
    headers,
    ...started,
  };
}

/** Portkey's gateway from npm, installed on demand beside the benchmark and never a dependency. Null when it cannot be had. */
export async function startPortkey(upstreamUrl: string): Promise<Peer | null> {
  const main = join(peersFolder, "node_modules/@portkey-ai/gateway/build/start-server.js");
  try {
    if (!existsSync(main)) installPortkey();
  } catch (error) {
    console.log(
      `${portkey} cannot be installed here, so it is left out: ${error instanceof Error ? error.message : error}`,
    );
    return null;
  }
  const port = await freePort(undefined);
  const started = await startProcess("portkey", { args: [main, `--port=${port}`, "--headless"], env: {}, port });
  const headers = {
    "x-portkey-provider": "openai",
    "x-portkey-custom-host": upstreamUrl,
    authorization: "Bearer upstream",
  };
  return { name: "portkey", url: `http://127.0.0.1:${port}`, headers, ...started };
}

function installPortkey(): void {
  mkdirSync(peersFolder, { recursive: true });
  writeFileSync(join(peersFolder, "package.json"), '{ "private": true }\n');
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--silent", portkey], {
    cwd: peersFolder,
    stdio: "inherit",
  });
}

async function startProcess(name: string, options: { args: string[]; env: Record<string, string>; port: number }) {
  const child = spawn(process.execPath, options.args, {
    env: { PATH: process.env.PATH, NODE_ENV: "development", LOG_LEVEL: "info", ...options.env },
    stdio: "ignore",
  });
  await Promise.race([untilOpen(options.port), failureOf(name, child)]);
  return { stop: () => stopProcess(child), cpuMicros: () => readCpuMicros(child.pid ?? 0) };
}

/** User and system time of all threads (proc(5), fields 14 and 15 of /proc/<pid>/stat, in hundredths of a second). */
function readCpuMicros(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  const afterName = readFileSync(file, "utf8").split(") ").at(-1) ?? "";
  const fields = afterName.split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

function failureOf(name: string, child: ChildProcess): Promise<never> {
  return new Promise((_, reject) =>
    child.once("exit", (code) => reject(new Error(`${name} ended with ${code} before it listened`))),
  );
}

async function untilOpen(port: number): Promise<void> {
  for (;;) {
    const answered = await fetch(`http://127.0.0.1:${port}/v1/models`).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}
