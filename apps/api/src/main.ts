import { releaseStartMemory } from "@sundial/kernel";
import { pino } from "pino";
import { readEnv } from "./env.ts";
import { startServer } from "./start-server.ts";

const env = readSettings();
const log = pino(
  { level: env.LOG_LEVEL, base: { part: "api" } },
  pino.destination({ dest: 1, sync: false, minLength: 4096 }),
);
setInterval(() => log.flush(), 500).unref();

releaseStartMemory();
const server = await startServer(env, log).catch((error: unknown) => {
  log.fatal({ err: error }, "the API did not start");
  process.exit(1);
});
let isStopping = false;
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => {
    // A terminal and a supervisor may both send one: the second must not cut off what the first lets finish.
    if (isStopping) return;
    isStopping = true;
    void server.stop().then(() => process.exit(0));
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
