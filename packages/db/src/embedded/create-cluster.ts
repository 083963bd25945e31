import { spawn } from "node:child_process";
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { explainFailure } from "./embedded-postgres-error.ts";
import { binary } from "./find-binaries.ts";
import { serverEnvironment } from "./launch-server.ts";
import type { ServerUser } from "./server-user.ts";

export const serverAccount = "sundial";

export interface ClusterInput {
  readonly dataDirectory: string;
  readonly nativeDirectory: string;
  readonly user: ServerUser | undefined;
  readonly password: string;
  readonly durable: boolean;
}

/** Makes an empty data directory. An interrupted run leaves nothing that a later start would take for one. */
export async function createCluster(input: ClusterInput): Promise<void> {
  const parent = dirname(input.dataDirectory);
  const partial = join(parent, "data.partial");
  const passwordFile = join(parent, "password.once");
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  try {
    rmSync(passwordFile, { force: true });
    writeFileSync(passwordFile, input.password, { mode: 0o600, flag: "wx" });
    for (const path of [partial, passwordFile]) if (input.user) chownSync(path, input.user.uid, input.user.gid);
    const { code, said } = await runInitdb(input, [`--pgdata=${partial}`, `--pwfile=${passwordFile}`]);
    if (code !== 0) throw explainFailure(said, partial);
    renameSync(partial, input.dataDirectory);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(partial, { recursive: true, force: true });
  }
}

function runInitdb(input: ClusterInput, places: string[]): Promise<{ code: number | null; said: string }> {
  // The built-in locale sorts by code point on every platform, whatever the machine has installed.
  const options = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--encoding=UTF8"];
  const args = [...places, ...options, `--username=${serverAccount}`, "--auth=scram-sha-256"];
  if (!input.durable) args.push("--no-sync");
  return new Promise((resolve, reject) => {
    const child = spawn(binary(input.nativeDirectory, "initdb"), args, {
      cwd: dirname(input.dataDirectory),
      env: serverEnvironment(),
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
      ...(input.user && { uid: input.user.uid, gid: input.user.gid }),
    });
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
    });
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    child.on("error", (error) => reject(explainFailure(error.message, input.dataDirectory)));
    child.on("close", (code) => resolve({ code, said }));
  });
}
