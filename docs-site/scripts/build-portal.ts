import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { keepFormerSdks } from "./sdk-packages/keep-former-sdks.ts";
import { packSdks } from "./sdk-packages/pack-sdks.ts";

// Before Astro loads: a build that vitest starts must be the one that a user gets, and vitest leaves these behind.
process.env.NODE_ENV = "production";
for (const name of ["DEV", "PROD", "MODE", "SSR", "VITEST"]) delete process.env[name];
process.env.ASTRO_TELEMETRY_DISABLED = "1";

const { build } = await import("astro");
const started = performance.now();
const root = fileURLToPath(new URL("..", import.meta.url));
// Built apart and put in place at the end: a build that fails or meets another leaves the last whole one.
const outDir = `${root}node_modules/.portal-${process.pid}`;
const sdks = `${root}node_modules/.sdks-${process.pid}`;
const dist = `${root}dist`;
try {
  await mkdir(sdks, { recursive: true });
  const packedSdks = JSON.stringify(await packSdks(sdks));
  await build({ root, outDir, logLevel: "warn", vite: { define: { packedSdks } } });
  await keepFormerSdks(join(dist, "sdks"), sdks);
  await rename(sdks, join(outDir, "sdks"));
  await rm(dist, { recursive: true, force: true });
  await rename(outDir, dist);
} finally {
  for (const folder of [outDir, sdks]) await rm(folder, { recursive: true, force: true });
}
const { user, system } = process.cpuUsage();
const seconds = ((performance.now() - started) / 1000).toFixed(1);
process.stdout.write(`portal built in ${seconds} s, of processor time ${((user + system) / 1e6).toFixed(1)} s\n`);
