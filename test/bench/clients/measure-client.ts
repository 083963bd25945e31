import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
/** Our Python client from its sources. */
const env = { ...process.env, PYTHONPATH: join(import.meta.dirname, "../../../packages/sdk-python/src") };
const typescriptDriver = join(import.meta.dirname, "drive-typescript.ts");
const pythonDriver = join(import.meta.dirname, "drive_python.py");
/** Young space for a whole round, so that nothing is collected while it is measured. */
const heapFlags = ["--expose-gc", "--min-semi-space-size=512", "--max-semi-space-size=512"];

export type ClientName = "openai" | "sundial";

/** What is measured: one call after the other, or the chunks of one stream after the other. */
export interface ClientTask {
  readonly url: string;
  readonly stream: boolean;
  readonly calls: number;
  /** Only in Python: the asynchronous client. */
  readonly asynchronous?: boolean;
}

/** What one call or one chunk costs its process. */
export interface ClientCost {
  readonly microsEach: number;
  readonly cpuMicrosEach: number;
}

/** A round of the TypeScript client, with the bytes that it allocated on the heap. */
export async function measureTypescript(
  client: ClientName,
  task: ClientTask,
): Promise<ClientCost & { bytesEach: number }> {
  const { stdout } = await run(process.execPath, [...heapFlags, typescriptDriver, ...argumentsOf(client, task)]);
  return JSON.parse(stdout); // the driver's own line
}

/** A round of the Python client. */
export async function measurePython(
  python: string,
  client: ClientName,
  task: ClientTask,
): Promise<ClientCost & { unitsEach: number }> {
  const { stdout } = await run(python, [pythonDriver, ...argumentsOf(client, task)], { env });
  return JSON.parse(stdout); // the driver's own line
}

/** The bytes that the Python client allocates for one call or chunk, by memray: what many calls take more than few. */
export async function measurePythonBytes(python: string, client: ClientName, task: ClientTask): Promise<number> {
  const { unitsEach } = await measurePython(python, client, { ...task, calls: 1 });
  const few = await traceBytes(python, client, task);
  const many = await traceBytes(python, client, { ...task, calls: 3 * task.calls });
  return (many - few) / (2 * task.calls * unitsEach);
}

async function traceBytes(python: string, client: ClientName, task: ClientTask): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "sundial-memray-"));
  try {
    const [trace, stats] = [join(folder, "trace.bin"), join(folder, "stats.json")];
    const traced = ["-m", "memray", "run", "--trace-python-allocators", "--quiet", "--force", "--output", trace];
    await run(python, [...traced, pythonDriver, ...argumentsOf(client, task)], { env });
    await run(python, ["-m", "memray", "stats", "--json", "--force", "--output", stats, trace]);
    return JSON.parse(await readFile(stats, "utf8")).total_bytes_allocated; // memray's report
  } finally {
    await rm(folder, { recursive: true });
  }
}

function argumentsOf(client: ClientName, { url, stream, calls, asynchronous }: ClientTask): string[] {
  return [
    `--client=${client}`,
    `--url=${url}`,
    `--calls=${calls}`,
    ...(stream ? ["--stream"] : []),
    ...(asynchronous ? ["--asynchronous"] : []),
  ];
}
