// `npm run bench:portal`: what the portal's build and its reference cost with more operations than there are. Each size is a copy of the portal
// and of what it is built from, in .sundial, with the operations of the contract multiplied. --times 1,10,100 names the sizes.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { freePort } from "@sundial/db/embedded";
import type { OpenApiDocument } from "@sundial/versions";
import { testSecret } from "../../harness/contexts.ts";
import { multiplyOperations } from "./multiply-operations.ts";

const root = join(import.meta.dirname, "../../..");
const { values } = parseArgs({ options: { times: { type: "string", default: "1,10,100" } } });
/** What Node may take: the largest document alone is a hundred megabytes, and derived documents are copies of it. */
const memory = "--max-old-space-size=6000";

for (const times of values.times.split(",").map(Number)) console.log(JSON.stringify(await measure(times)));

async function measure(times: number) {
  // Below the checkout: Astro takes modules that share no folder with its root for addresses.
  const folder = await mkdtemp(join(root, ".sundial/portal-bench-"));
  try {
    const operations = await copyWith(folder, times);
    const env = { ...process.env, NODE_OPTIONS: memory };
    const cwd = join(folder, "docs-site");
    const { stdout } = await promisify(execFile)(process.execPath, ["scripts/build-portal.ts"], { cwd, env });
    const [buildSeconds, buildProcessorSeconds] = [...stdout.matchAll(/([\d.]+) s\b/g)].map(([, text]) => Number(text));
    const index = await filesIn(join(folder, "docs-site/dist/client/pagefind"));
    return { times, operations, buildSeconds, buildProcessorSeconds, ...index, ...(await serve(folder, times)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Copies what the build reads, and writes the larger contract into the copy. Returns how many operations it has. */
async function copyWith(folder: string, times: number): Promise<number> {
  const isSource = (path: string) =>
    !/\/(dist|\.astro|\.(portal|sdks)-\d+|\.vite|\.og-images|\.samples-\w+)$/.test(path);
  for (const name of ["docs-site", "packages", "openapi"])
    await cp(join(root, name), join(folder, name), { recursive: true, verbatimSymlinks: true, filter: isSource });
  for (const name of ["package.json", "pnpm-workspace.yaml", "tsconfig.json", ".env.example"])
    await cp(join(root, name), join(folder, name));
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  await mkdir(join(folder, "docs-site/node_modules/.og-images"), { recursive: true });
  const file = join(folder, "packages/contract/src/generated/openapi.json");
  const document = JSON.parse(await readFile(file, "utf8")) as OpenApiDocument; // written by the generator
  const larger = multiplyOperations(document, times);
  await writeFile(file, JSON.stringify(larger));
  return Object.values(larger.paths).reduce((sum, item) => sum + Object.keys(item).length, 0);
}

async function filesIn(folder: string) {
  const names = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(names.map((name) => stat(join(folder, name))));
  const bytes = sizes.filter((one) => one.isFile()).reduce((sum, { size }) => sum + size, 0);
  const chunks = names.filter((name) => name.endsWith(".pf_index")).length;
  return { searchMegabytes: round(bytes / 1e6), searchChunks: chunks };
}

/** Asks the built portal for pages of the last copy, without an API behind it. */
async function serve(folder: string, times: number) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = { API_URL: "http://127.0.0.1:9", PORTAL_URL: url, PORTAL_PORT: String(port), HOST: "127.0.0.1" };
  const child = spawn(process.execPath, [memory, "docs-site/dist/server/entry.mjs"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
    env: { PATH: process.env.PATH, SUNDIAL_SECRET: testSecret, LOG_LEVEL: "warn", ...settings },
  });
  try {
    const started = performance.now();
    await once(child.stdout, "data", { signal: AbortSignal.timeout(120_000) });
    const startMs = round(performance.now() - started);
    const suffix = times === 1 ? "" : String(times);
    const page = `${url}/reference/listMembers${suffix}`;
    const [first, again, list, group, nextOfGroup, older] = [
      await get(page),
      await getOften(page),
      await get(`${url}/reference`),
      await get(`${url}/reference?group=marketplace`),
      await get(`${url}/reference?group=marketplace&page=2`),
      await get(`${url}/reference/2025-07-09/listMembers${suffix}`),
    ];
    return {
      startMs,
      firstPageMs: first.ms,
      pageMs: again,
      pageKilobytes: first.kilobytes,
      listMs: list.ms,
      listKilobytes: list.kilobytes,
      groupKilobytes: group.kilobytes,
      groupNextKilobytes: nextOfGroup.kilobytes,
      olderFirstMs: older.ms,
    };
  } finally {
    child.kill("SIGTERM");
    await once(child, "exit");
  }
}

async function get(url: string) {
  const started = performance.now();
  const response = await fetch(url);
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  return { ms: round(performance.now() - started), kilobytes: round(text.length / 1000) };
}

/** The median of twenty. */
async function getOften(url: string): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < 20; index++) times.push((await get(url)).ms);
  return times.toSorted((a, b) => a - b)[10] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
