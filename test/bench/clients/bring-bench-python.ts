import { join } from "node:path";
import { bringEnvironment } from "../../harness/python/bring-environment.ts";

/** The official client, which stands on the same libraries as ours, and what counts allocations. */
const packages = ["httpx==0.28.1", "memray==1.20.0", "openai==3.57.0", "pydantic==2.14.4"];

/** A Python with the official client, memray and all that our client needs, or why it cannot be had. */
export function bringBenchPython(): string | { readonly missing: string } {
  const brought = bringEnvironment({ name: packages.join("-"), pythonMinor: 10, installs: () => [packages] });
  return "missing" in brought ? brought : join(brought.bin, "python");
}
