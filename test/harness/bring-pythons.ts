import { join } from "node:path";
import { bringEnvironment } from "./python/bring-environment.ts";
import { bringSdk } from "./python/bring-sdk.ts";

/** The programs that Python code of ours is run and checked with. */
export interface Pythons {
  /** A Python with our SDK, and nothing else that a reader would not have. */
  readonly sdk: string;
  /** A Python with the official client, and the library of Standard Webhooks. */
  readonly openai: string;
  readonly mypy: string;
  readonly ruff: string;
}

/** Beside the official client, since they do not get in each other's way. */
const tools = ["mypy==2.4.1", "openai==3.57.0", "ruff==0.17.6", "standardwebhooks==1.1.0"];

/** Brings them, or gives null where this machine cannot, which is said aloud. With `CI=true` it throws instead. */
export function bringPythons(whatFor: string): Pythons | null {
  const sdk = bringSdk();
  const others = bringEnvironment({ name: tools.join("-"), pythonMinor: 10, installs: () => [tools] });
  if ("bin" in sdk && "bin" in others) {
    const of = (name: string) => join(others.bin, name);
    return { sdk: join(sdk.bin, "python"), openai: of("python"), mypy: of("mypy"), ruff: of("ruff") };
  }
  const missing = [sdk, others].flatMap((one) => ("missing" in one ? [one.missing] : []));
  const skipped = `${whatFor}, because ${missing[0]}`;
  if (process.env.CI === "true") throw new Error(`may not be skipped in CI: ${skipped}`);
  console.warn(`\n!!! SKIPPED: ${skipped}.\n`);
  return null;
}
