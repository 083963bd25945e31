// The supervisor behind `npm start`: database, API, worker and portal, until Ctrl-C.
import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import { claimDirectory, EmbeddedPostgresError } from "@sundial/db/embedded";
import { checkDisk } from "./start/check-disk.ts";
import { checkPorts } from "./start/check-ports.ts";
import { demoStillWorks } from "./start/demo-still-works.ts";
import { type DevFile, readDevFile, writeDevFile } from "./start/dev-file.ts";
import { endLeftovers } from "./start/leftovers.ts";
import { loadSettings } from "./start/load-settings.ts";
import { developmentSecrets, readSettings, type Settings } from "./start/read-settings.ts";
import { createShutdown } from "./start/shutdown.ts";
import { StartError } from "./start/start-error.ts";
import { localApiUrl, startPlatform } from "./start/start-platform.ts";
import { welcome } from "./start/welcome.ts";

const root = join(import.meta.dirname, "..");
const folder = loadSettings();
const devFile = join(folder, "dev.json");
const shutdown = createShutdown();
let stopped: Promise<void> | undefined;
let signalledAtMs = 0;

// Not SIGHUP: under nohup it must stay ignored, and without, the parts notice that their supervisor is gone.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stopBySignal());
process.once("disconnect", () => stop("The process that started Sundial is gone; stopping", 1));
process.channel?.unref();

try {
  const settings = await prepare();
  const databaseUrl = await start(settings);
  const demo = settings.production ? undefined : await prepareDemo(settings, databaseUrl);
  console.log(welcome(settings, { sandboxKey: demo?.keys.test, logs: relative(root, join(folder, "logs")) }));
} catch (error) {
  if (!shutdown.signal.aborted) await stop(describe(error), 1);
}

/** Everything that can refuse does so here, before anything is started. */
async function prepare(): Promise<Settings> {
  const settings = readSettings(process.env);
  mkdirSync(folder, { recursive: true });
  checkDisk(folder);
  claimDirectory(folder);
  await endLeftovers(join(folder, "parts.json"), console.log);
  await checkPorts(settings);
  if (settings.databaseUrl) {
    const { checkDatabaseUrl } = await import("./start/check-database-url.ts");
    await checkDatabaseUrl(settings.databaseUrl);
  }
  return settings;
}

function start(settings: Settings): Promise<string> {
  return startPlatform({
    root,
    folder,
    settings,
    env: partEnvironment(settings),
    shutdown,
    onMessage: console.log,
    onGiveUp: (message) => stop(`${message} Its log is in ${join(folder, "logs")}.`, 1),
  });
}

async function prepareDemo(settings: Settings, databaseUrl: string): Promise<DevFile> {
  const { apiUrl, portalUrl } = settings;
  const previous = readDevFile(devFile);
  const current = { apiUrl, portalUrl, databaseUrl };
  if (previous && (await demoStillWorks(localApiUrl(settings), previous))) {
    return writeDevFile(devFile, { ...previous, ...current });
  }
  // Loaded only when needed: the domains take longer to load than everything else here.
  const { seedDemo } = await import("./start/seed-demo.ts");
  const keyPeppers = process.env.KEY_PEPPERS || developmentSecrets.KEY_PEPPERS;
  return writeDevFile(devFile, { ...current, ...(await seedDemo({ databaseUrl, keyPeppers })) });
}

function partEnvironment(settings: Settings): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: settings.production ? "production" : "development",
    HOST: settings.host,
    API_PORT: String(settings.apiPort),
    API_URL: settings.apiUrl,
    PORTAL_PORT: String(settings.portalPort),
    PORTAL_URL: settings.portalUrl,
    METRICS_PORT: String(settings.metricsPort),
    WORKER_METRICS_PORT: String(settings.workerMetricsPort),
    ...(!settings.production && {
      SUNDIAL_SECRET: process.env.SUNDIAL_SECRET || developmentSecrets.SUNDIAL_SECRET,
      KEY_PEPPERS: process.env.KEY_PEPPERS || developmentSecrets.KEY_PEPPERS,
    }),
  };
}

function stopBySignal(): void {
  const now = Date.now();
  // One Ctrl-C can arrive several times: from the terminal, from npm and from bootstrap.mjs.
  if (signalledAtMs > 0 && now - signalledAtMs > 1_000) process.exit(130);
  signalledAtMs ||= now;
  void stop("Stopping; open streams may take up to 30 s, Ctrl-C again cuts them", 0);
}

function stop(message: string, exitCode: number): Promise<void> {
  stopped ??= (async () => {
    console.log(`\n${message}`);
    await shutdown.run();
    process.exit(exitCode);
  })();
  return stopped;
}

function describe(error: unknown): string {
  if (error instanceof StartError || error instanceof EmbeddedPostgresError) return error.message;
  const full = error instanceof Error && "code" in error && error.code === "ENOSPC";
  if (full) return "The disk is full. Free some space, then start again.";
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
