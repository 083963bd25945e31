import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { testSecret } from "./contexts.ts";

const main = join(import.meta.dirname, "../../apps/worker/src/main.ts");

/** The worker as a process of its own, which can be killed. */
export interface WorkerProcess {
  /** Resolves once the process is gone. */
  kill(): Promise<void>;
}

/** Starts the worker and resolves when it works; `settings` are environment variables, `DATABASE_URL` among them. */
export async function startWorkerProcess(settings: Record<string, string>): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH,
      // As `npm start` does: without it every start compiles all modules again.
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      WORKER_METRICS_PORT: "0",
      SUNDIAL_SECRET: testSecret,
      ...settings,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let works = false;
  for await (const line of createInterface({ input: child.stdout })) {
    works = line.includes('"msg":"working"');
    if (works) break;
  }
  if (!works) throw new Error("the worker ended before it worked");
  child.stdout.resume();
  return {
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, "exit");
      child.kill("SIGKILL");
      await exited;
    },
  };
}
