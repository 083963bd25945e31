import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type { Running } from "./keep-running.ts";
import { StartError } from "./start-error.ts";

export interface PartOptions {
  readonly name: string;
  readonly root: string;
  /** The script, from the root. */
  readonly script: string;
  /** Flags of Node itself. */
  readonly flags?: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Answers 200 once the part can serve. */
  readonly readyUrl: string;
  readonly logFile: string;
  /** How long it may take to stop before it is killed. */
  readonly graceMs: number;
}

export interface Part extends Running {
  readonly pid: number;
}

const logBytesMax = 10_000_000;
const readyTimeoutMs = 60_000;
const preload = pathToFileURL(join(import.meta.dirname, "exit-with-parent.ts")).href;

/** Runs one part of the platform as a child process, its output in a file. `ready` throws a StartError with the end of its log. */
export function startPart(options: PartOptions): Part {
  const log = openLog(options.logFile);
  const logStart = fstatSync(log).size;
  const child = spawn(
    process.execPath,
    [...(options.flags ?? []), "--import", preload, join(options.root, options.script)],
    {
      cwd: options.root,
      env: options.env,
      // The channel closes with this process, which the preloaded script notices.
      stdio: ["ignore", log, log, "ipc"],
      // Ctrl-C in the terminal must reach the supervisor alone, which stops the parts in order.
      detached: true,
    },
  );
  closeSync(log);
  const exited = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  const said = () => readFileSync(options.logFile).subarray(logStart).toString("utf8");
  return {
    pid: child.pid ?? 0,
    exited,
    ready: () => becomeReady(options, exited, said),
    stop: () => stop(child, exited, options.graceMs),
  };
}

async function becomeReady(options: PartOptions, exited: Promise<string>, said: () => string): Promise<void> {
  let ended: string | undefined;
  exited.then((how) => {
    ended = how;
  });
  for (const started = Date.now(); Date.now() - started < readyTimeoutMs; await wait(50)) {
    if (ended) break;
    if (await answers(options.readyUrl)) return;
  }
  const what = ended ? `ended (${ended}) while starting` : `was not ready after ${readyTimeoutMs / 1000} seconds`;
  throw new StartError(`${tail(said())}\n\nThe ${options.name} ${what}; the end of its log is above.`);
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: "manual" });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess, exited: Promise<string>, graceMs: number): Promise<void> {
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), graceMs);
  await exited;
  clearTimeout(timer);
}

function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > logBytesMax) renameSync(file, `${file}.1`);
  return openSync(file, "a", 0o600);
}

function tail(text: string): string {
  return text.trim().split("\n").slice(-20).join("\n");
}
