import { releaseStartMemory } from "@sundial/kernel";
import { pino } from "pino";
import { readEnv } from "./env.ts";
import { startWorker } from "./start-worker.ts";

const env = readSettings();
const log = pino({ level: env.LOG_LEVEL, base: { part: "worker" } });

releaseStartMemory();
const worker = await startWorker(env, log).catch((error: unknown) => {
  log.fatal({ err: error }, "the worker did not start");
  process.exit(1);
});
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => {
    void worker.stop().then(() => process.exit(0));
  });
}

function readSettings() {
  try {
    return readEnv(process.env);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return process.exit(1);
  }
}
