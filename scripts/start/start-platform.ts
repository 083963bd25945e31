import { join } from "node:path";
import { startEmbeddedPostgres } from "@sundial/db/embedded";
import { migrate } from "@sundial/db/migrate";
import { apiFlags } from "./api-flags.ts";
import { buildPortal, portalEntry } from "./build-portal.ts";
import { keepRunning, type Running } from "./keep-running.ts";
import { rememberPart } from "./leftovers.ts";
import type { Settings } from "./read-settings.ts";
import type { Shutdown, Stage } from "./shutdown.ts";
import { startPart } from "./start-part.ts";

export interface PlatformOptions {
  readonly root: string;
  /** Holds data, logs and what is remembered between starts. */
  readonly folder: string;
  readonly settings: Settings;
  /** What the parts inherit. */
  readonly env: NodeJS.ProcessEnv;
  readonly shutdown: Shutdown;
  readonly onMessage: (message: string) => void;
  readonly onGiveUp: (message: string) => void;
}

/** Starts database, API, worker and portal, as much at once as can be, and resolves to the database's URL when each is healthy. */
export async function startPlatform(options: PlatformOptions): Promise<string> {
  const { root, settings, shutdown, onMessage } = options;
  const portal = buildPortal({ root, signal: shutdown.signal, onProgress: onMessage }).then(() => startPortal(options));
  // A failure of the build is thrown below, where it is awaited.
  portal.catch(() => {});
  const databaseUrl = settings.databaseUrl ?? (await startDatabase(options));
  const { applied } = await migrate(databaseUrl, join(root, "migrations"));
  if (applied.length > 0) onMessage(`Ran ${applied.length} migrations`);
  await Promise.all([startApi(options, databaseUrl), startWorker(options, databaseUrl), portal]);
  return databaseUrl;
}

async function startDatabase(options: PlatformOptions): Promise<string> {
  let url = "";
  const start = (): Running => {
    const pending = startEmbeddedPostgres({
      directory: join(options.folder, "postgres"),
      onProgress: options.onMessage,
    });
    return {
      ready: async () => {
        const found = (await pending).url;
        if (url !== "" && url !== found) options.onGiveUp("The database had to move to another port; start again.");
        url = found;
      },
      exited: pending
        .then((server) => server.exited)
        .then(
          () => "its process ended",
          () => "it did not start",
        ),
      stop: async () => (await pending.catch(() => undefined))?.stop(),
    };
  };
  await keep(options, "database", start);
  return url;
}

function startApi(options: PlatformOptions, databaseUrl: string): Promise<void> {
  return keepPart(options, "API", {
    script: "apps/api/src/main.ts",
    flags: apiFlags,
    env: { DATABASE_URL: databaseUrl },
    readyUrl: `${localApiUrl(options.settings)}/readyz`,
    graceMs: 35_000,
  });
}

function startWorker(options: PlatformOptions, databaseUrl: string): Promise<void> {
  const { workerMetricsPort, host } = options.settings;
  return keepPart(options, "worker", {
    script: "apps/worker/src/main.ts",
    env: { DATABASE_URL: databaseUrl },
    readyUrl: `http://${reachable(host)}:${workerMetricsPort}/readyz`,
    graceMs: 10_000,
  });
}

function startPortal(options: PlatformOptions): Promise<void> {
  const { portalPort, host } = options.settings;
  // The portal has no back door: it is not told where the database is.
  return keepPart(options, "portal", {
    script: portalEntry,
    env: { DATABASE_URL: undefined },
    readyUrl: `http://${reachable(host)}:${portalPort}/`,
    graceMs: 7_000,
  });
}

interface PartPlan {
  readonly script: string;
  readonly flags?: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly readyUrl: string;
  readonly graceMs: number;
}

async function keepPart(options: PlatformOptions, stage: Stage, plan: PartPlan): Promise<void> {
  const { root, folder } = options;
  const logFile = join(folder, "logs", `${stage.toLowerCase()}.log`);
  await keep(options, stage, () => {
    const part = startPart({ ...plan, name: stage, root, logFile, env: { ...options.env, ...plan.env } });
    rememberPart(join(folder, "parts.json"), part.pid);
    return part;
  });
}

async function keep(options: PlatformOptions, stage: Stage, start: () => Running): Promise<void> {
  const { onMessage, onGiveUp, shutdown } = options;
  shutdown.signal.throwIfAborted();
  const keeper = keepRunning({ name: stage, start, onMessage, onGiveUp });
  shutdown.add(stage, keeper.stop);
  await keeper.ready;
}

/** The API as this machine reaches it, whatever the world calls it. */
export function localApiUrl({ host, apiPort }: Settings): string {
  return `http://${reachable(host)}:${apiPort}`;
}

function reachable(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}
