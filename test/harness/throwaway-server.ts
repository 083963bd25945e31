import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { platform, tmpdir } from "node:os";
import { join } from "node:path";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@sundial/db/embedded";

export interface ThrowawayServer {
  readonly url: string;
  /** Whether its files are in memory, where copying them costs less than logging them. */
  readonly inMemory: boolean;
  /** Stops it and removes its files. */
  discard(): Promise<void>;
  /** Stops it, hands over its files, and removes them after that. */
  handOver(take: (directory: string) => void): Promise<void>;
}

const memory = "/dev/shm";
// A database has five hundred files of 10 MB together, and few stand at once.
const memoryBytesMin = 3_000_000_000;
const prefix = "sundial-test-";

/** A server that ends with this process, with its files in memory where there is room: those of `from`, or new ones. */
export async function startThrowawayServer(options: { from?: string; durable: boolean }): Promise<ThrowawayServer> {
  const place = throwawayPlace();
  const inMemory = place === memory;
  removeAbandoned(place);
  const directory = mkdtempSync(join(place, `${prefix}${process.pid}-`));
  // The server runs as another user where this one is root.
  chmodSync(directory, 0o755);
  const remove = () => rmSync(directory, { recursive: true, force: true });
  try {
    if (options.from !== undefined) copyFiles(options.from, directory);
    const server = await startEmbeddedPostgres({ directory, durable: options.durable });
    return { url: server.url, inMemory, ...endings(server, directory, remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

function endings(server: EmbeddedPostgres, directory: string, remove: () => void) {
  const handOver: ThrowawayServer["handOver"] = async (take) => {
    try {
      await server.stop();
      take(directory);
    } finally {
      remove();
    }
  };
  return { handOver, discard: () => handOver(() => {}) };
}

/** With their owners, which Node's own copying would not keep. */
export function copyFiles(from: string, to: string): void {
  if (platform() === "win32") cpSync(from, to, { recursive: true });
  else execFileSync("cp", ["-a", `${from}/.`, to]);
}

/** Where the files of servers go that end with the test: in memory where there is room. */
export function throwawayPlace(): string {
  if (platform() !== "linux" || !existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize >= memoryBytesMin ? memory : tmpdir();
}

/** What runs left that were killed. */
function removeAbandoned(place: string): void {
  for (const name of readdirSync(place)) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(place, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process is one too.
    return (error as NodeJS.ErrnoException).code === "EPERM"; // what `kill` throws
  }
}
