import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Gives the memory that loading the modules took back to the system: about 150 MB of the API's, which V8 would keep for the life of the
 * process. Blocks for about 0.1 s, so call it before listening.
 */
export function releaseStartMemory(): void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as NodeJS.GCFunction; // the function that the flag just made
  collect({ type: "major", execution: "sync", flavor: "last-resort" });
}
