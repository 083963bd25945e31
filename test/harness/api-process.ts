import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { testSecret } from "./contexts.ts";

const main = join(import.meta.dirname, "../../apps/api/src/main.ts");

/** The API as a process of its own, which can be killed. */
export interface ApiProcess {
  readonly url: string;
  readonly pid: number;
  /** Sends the signal and resolves with the exit code once the process is gone, null when a signal ended it. */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<number | null>;
}

/** Starts the API on a free port; `settings` are environment variables, `DATABASE_URL` among them. */
export async function startApiProcess(settings: Record<string, string>): Promise<ApiProcess> {
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH,
      // As `npm start` does: without it every start compiles all modules again.
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      API_PORT: "0",
      METRICS_PORT: "0",
      SUNDIAL_SECRET: testSecret,
      KEY_PEPPERS: `1:${"07".repeat(32)}`,
      LOG_LEVEL: "info",
      ...settings,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await untilListening(child);
  return {
    url,
    pid: child.pid ?? 0,
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const exited = once(child, "exit");
      child.kill(signal);
      await exited;
      return child.exitCode;
    },
  };
}

async function untilListening(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error("the API's output is not piped");
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /"url":"([^"]+)","msg":"listening"/.exec(line)?.[1];
    if (url === undefined) continue;
    child.stdout.resume();
    return url;
  }
  throw new Error("the API ended before it listened");
}
