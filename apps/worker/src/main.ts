import { releaseStartMemory, stopOnSignals } from "@sundial/kernel";
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
stopOnSignals(process, {
  stop: () => worker.stop(),
  onFailure: (error) => log.fatal({ err: error }, "the worker did not stop cleanly"),
});

function readSettings() {
  try {
    return readEnv(process.env);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return process.exit(1);
  }
}
