import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fingerprintFiles } from "../../../scripts/start/fingerprint-files.ts";
import { bringEnvironment, type Environment } from "./bring-environment.ts";

const root = join(import.meta.dirname, "../../..");
const source = join(root, "packages/sdk-python");
const pythonMinor = 10;
/** Everything that the package is built with and stands on, pinned; pip may take no other. */
const builders = ["build==1.6.1", "hatchling==1.33.0"];
const requirements = ["httpx==0.28.1", "pydantic==2.14.4", "typing_extensions==4.16.0"];

/**
 * Builds sdist and wheel of `packages/sdk-python`, the wheel out of the sdist, and installs it where nothing of this checkout is
 * on the path. Done again only when a source of the package changed.
 */
export function bringSdk(): Environment {
  if (!existsSync(join(source, "pyproject.toml"))) return { missing: "there is no packages/sdk-python" };
  const builder = bringBuilder();
  if ("missing" in builder) return builder;
  const print = fingerprintFiles(root, ["packages/sdk-python", "test/harness/python/bring-sdk.ts"]).slice(0, 16);
  const name = `sdk-${print}`;
  forgetOthers(join(builder.bin, "../.."), name);
  return bringEnvironment({
    name,
    pythonMinor,
    installs: () => [requirements, ["--no-deps", buildWheel(builder.bin, join(builder.bin, "..", `dist-${print}`))]],
  });
}

/** A Python with hatchling, which builds the package, and with what hatchling reads metadata with. */
export function bringBuilder(): Environment {
  return bringEnvironment({ name: "sdk-builder", pythonMinor, installs: () => [builders] });
}

/** Builds into that folder, by the programs of the builder. The path of the wheel; throws with what the build said. */
export function buildWheel(bin: string, dist: string): string {
  rmSync(dist, { recursive: true, force: true });
  const args = ["-m", "build", "--no-isolation", "--outdir", dist, source];
  const { status, stdout, stderr } = spawnSync(join(bin, "python"), args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`packages/sdk-python cannot be built:\n${stdout}${stderr}`);
  const files = readdirSync(dist);
  const wheel = files.find((file) => file.endsWith("-py3-none-any.whl"));
  const sdist = files.find((file) => file.endsWith(".tar.gz"));
  if (!wheel || !sdist) throw new Error(`the build gave ${files.join(", ") || "nothing"}, not one wheel and one sdist`);
  return join(dist, wheel);
}

function forgetOthers(folder: string, kept: string): void {
  const others = readdirSync(folder).filter((name) => /^sdk-[0-9a-f]{16}$/.test(name) && name !== kept);
  for (const name of others) rmSync(join(folder, name), { recursive: true, force: true });
}
