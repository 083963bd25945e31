import { join } from "node:path";
import { bringSdk } from "../harness/python/bring-sdk.ts";
import type { Client } from "./run-client.ts";

const drivers = join(import.meta.dirname, "drivers");

/** The client of that name, or null when this machine cannot run it, which is said aloud. With `CI=true` it throws instead. */
export function bringClient(name: Client["name"]): Client | null {
  if (name === "typescript") return { name, command: [process.execPath, join(drivers, "typescript.ts")] };
  const environment = bringSdk();
  if ("bin" in environment) {
    const [, mode = ""] = name.split("-");
    return { name, command: [join(environment.bin, "python"), "-I", join(drivers, "python"), mode] };
  }
  const skipped = `the conformance of ${name}, because ${environment.missing}`;
  if (process.env.CI === "true") throw new Error(`may not be skipped in CI: ${skipped}`);
  console.warn(`\n!!! SKIPPED: ${skipped}.\n`);
  return null;
}
