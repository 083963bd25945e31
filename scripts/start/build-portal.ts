import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprintFiles } from "./fingerprint-files.ts";
import { StartError } from "./start-error.ts";

const packages = ["packages/sdk", "packages/kernel", "packages/errors", "packages/versions"];
// The portal serves its wheel.
const python = ["README.md", "LICENSE", "pyproject.toml", "src"].map((name) => `packages/sdk-python/${name}`);
// What the search tells of: see docs-site/src/lib/searched-texts.ts and catalogue-models.ts.
const texts = ["packages/models/catalogue", "packages/marketplace/rules", "packages/changelog/entries"];
const inputs = ["docs-site", ...packages, ...python, ...texts, "openapi", ".env.example", "pnpm-lock.yaml"];
export const portalEntry = "docs-site/dist/server/entry.mjs";

export interface BuildPortalOptions {
  readonly root: string;
  readonly signal?: AbortSignal;
  readonly onProgress: (message: string) => void;
}

/** Builds the portal when its inputs changed since the last build; throws a StartError with what the build said. */
export async function buildPortal({ root, signal, onProgress }: BuildPortalOptions): Promise<"built" | "fresh"> {
  const stampFile = join(root, "docs-site/dist/.built-from");
  const stamp = fingerprintFiles(root, inputs);
  if (existsSync(stampFile) && existsSync(join(root, portalEntry)) && readFileSync(stampFile, "utf8") === stamp) {
    return "fresh";
  }
  const started = Date.now();
  onProgress("Building the portal (only when it changed)");
  const timer = setInterval(() => onProgress(`  still building (${secondsSince(started)} s)`), 10_000);
  try {
    await runBuild(root, signal);
    writeFileSync(stampFile, stamp);
    onProgress(`  portal built in ${secondsSince(started)} s`);
    return "built";
  } finally {
    clearInterval(timer);
  }
}

async function runBuild(root: string, signal: AbortSignal | undefined): Promise<void> {
  const child = spawn("pnpm", ["--filter", "@sundial/docs-site", "build"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    // Its own group, so that stopping ends pnpm's children too.
    detached: true,
  });
  const stop = () => child.pid && process.kill(-child.pid, "SIGTERM");
  signal?.addEventListener("abort", stop, { once: true });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      said = (said + chunk).slice(-8_000);
    });
  }
  const [code] = await once(child, "close");
  signal?.removeEventListener("abort", stop);
  if (code !== 0) throw new StartError(`${said.trim()}\n\nThe portal could not be built; what it said is above.`);
}

function secondsSince(startedMs: number): number {
  return Math.round((Date.now() - startedMs) / 1000);
}
