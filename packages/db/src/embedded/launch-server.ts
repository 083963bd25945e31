import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, fstatSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { platform } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { explainFailure } from "./embedded-postgres-error.ts";
import { binary } from "./find-binaries.ts";
import type { ServerUser } from "./server-user.ts";

export interface LaunchInput {
  readonly dataDirectory: string;
  readonly nativeDirectory: string;
  readonly user: ServerUser | undefined;
  readonly port: number;
  readonly durable: boolean;
  readonly logFile: string;
  readonly onProgress: (message: string) => void;
}

const logBytesMax = 5_000_000;
const readyTimeoutMs = 180_000;

export interface RunningServer {
  readonly pid: number;
  /** Resolves when the server has ended, whoever ended it. */
  readonly exited: Promise<void>;
}

/** Starts the server and resolves when it accepts connections; throws an EmbeddedPostgresError that quotes its log. */
export async function launchServer(input: LaunchInput): Promise<RunningServer> {
  if (existsSync(input.logFile) && statSync(input.logFile).size > logBytesMax) {
    renameSync(input.logFile, `${input.logFile}.1`);
  }
  const log = openSync(input.logFile, "a", 0o600);
  const logStart = fstatSync(log).size;
  const child = spawn(binary(input.nativeDirectory, "postgres"), ["-D", input.dataDirectory, ...settings(input)], {
    cwd: input.dataDirectory.replace(/[\\/]data$/, ""),
    env: serverEnvironment(),
    stdio: ["ignore", log, log],
    // Its own process group: Ctrl-C in the terminal must reach the supervisor alone, which stops the parts in order.
    detached: true,
    ...(input.user && { uid: input.user.uid, gid: input.user.gid }),
  });
  closeSync(log);
  const failed = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", () => resolve(readFileSync(input.logFile).subarray(logStart).toString("utf8")));
  });
  const outcome = await Promise.race([failed, becomeReady(child, input)]);
  if (outcome === "ready") return guarded(child, input);
  child.kill("SIGQUIT");
  throw explainFailure(outcome, input.logFile);
}

/** Only what the server needs: a stray PGDATA or PGOPTIONS of the caller must not reach it. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SYSTEMROOT, TEMP } = process.env;
  return { PATH, SYSTEMROOT, TEMP, LC_ALL: "C", TZ: "UTC" };
}

function settings({ port, durable }: LaunchInput): string[] {
  const values: Record<string, string | number> = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: 100,
    shared_buffers: "128MB",
    max_wal_size: "512MB",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    password_encryption: "scram-sha-256",
    log_checkpoints: "off",
  };
  const loose = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  return Object.entries(durable ? values : { ...values, ...loose }).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
}

async function becomeReady(child: ChildProcess, input: LaunchInput): Promise<string> {
  const file = join(input.dataDirectory, "postmaster.pid");
  for (let waitedMs = 0; waitedMs < readyTimeoutMs; waitedMs += 20) {
    if (waitedMs === 3_000) input.onProgress("PostgreSQL is recovering after an unclean stop");
    const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
    if (lines[0] === String(child.pid) && lines[7]?.trim() === "ready") return "ready";
    if (child.exitCode !== null || child.signalCode !== null) return new Promise(() => {});
    await wait(20);
  }
  return `it was not ready after ${readyTimeoutMs / 1000} seconds`;
}

/** A shell that waits for this process to die, however it dies, and then shuts the server down. */
function guarded(child: ChildProcess, { dataDirectory, user }: LaunchInput): RunningServer {
  const pid = child.pid ?? 0;
  const serverExited = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once("exit", () => resolve());
  });
  if (platform() === "win32") return { pid, exited: serverExited };
  const script = 'read -r _; sleep 2; read -r pid < "$2" && [ "$pid" = "$1" ] && kill -INT "$1"';
  const guard = spawn("/bin/sh", ["-c", script, "postgres-guard", String(pid), join(dataDirectory, "postmaster.pid")], {
    cwd: "/",
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
    ...(user && { uid: user.uid, gid: user.gid }),
  });
  const guardExited = new Promise<void>((resolve) => {
    guard.once("exit", () => resolve());
    guard.once("error", () => resolve());
  });
  serverExited.then(() => guard.kill("SIGKILL"));
  return { pid, exited: Promise.all([serverExited, guardExited]).then(() => {}) };
}
