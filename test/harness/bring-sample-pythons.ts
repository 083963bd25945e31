import { join } from "node:path";
import { bringEnvironment } from "./python/bring-environment.ts";
import { bringSdk } from "./python/bring-sdk.ts";

/** The programs that samples in Python are run and checked with. */
export interface SamplePythons {
  /** A Python with our SDK, and nothing else that a reader would not have. */
  readonly sdk: string;
  /** A Python with the official client. */
  readonly openai: string;
  readonly mypy: string;
}

/** Brings them, or gives null where this machine cannot, which is said aloud. With `CI=true` it throws instead. */
export function bringSamplePythons(): SamplePythons | null {
  const environments = [bringSdk(), bringPackage("openai", "3.57.0"), bringPackage("mypy", "2.4.1")];
  const missing = environments.flatMap((one) => ("missing" in one ? [one.missing] : []));
  const [sdk = "", openai = "", mypy = ""] = environments.map((one) => ("bin" in one ? one.bin : ""));
  if (missing.length === 0)
    return { sdk: join(sdk, "python"), openai: join(openai, "python"), mypy: join(mypy, "mypy") };
  const skipped = `the samples in Python, because ${missing[0]}`;
  if (process.env.CI === "true") throw new Error(`may not be skipped in CI: ${skipped}`);
  console.warn(`\n!!! SKIPPED: ${skipped}.\n`);
  return null;
}

function bringPackage(name: string, version: string) {
  return bringEnvironment({ name: `${name}-${version}`, pythonMinor: 10, installs: () => [[`${name}==${version}`]] });
}
