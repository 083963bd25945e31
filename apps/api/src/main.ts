import { releaseStartMemory, stopOnSignals } from "@sundial/kernel";
import { pino } from "pino";
import { readEnv } from "./env.ts";
import { startServer } from "./start-server.ts";

const env = readSettings();
const log = pino(
  { level: env.LOG_LEVEL, base: { part: "api" } },
  // A line a call: written together, twice a second or when there is much, and never synced to disk, which is the ledger's alone.
  pino.destination({ dest: 1, sync: false, minLength: 32_768, maxWrite: 65_536, periodicFlush: 500 }),
);

releaseStartMemory();
const server = await startServer(env, log).catch((error: unknown) => {
  log.fatal({ err: error }, "the API did not start");
  process.exit(1);
});
stopOnSignals(process, {
  stop: () => server.stop(),
  onFailure: (error) => log.fatal({ err: error }, "the API did not stop cleanly"),
});

function readSettings() {
  try {
    return readEnv(process.env);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return process.exit(1);
  }
}
