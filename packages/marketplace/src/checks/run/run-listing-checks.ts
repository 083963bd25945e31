import { claimRun } from "./claim-run.ts";
import type { RunListingChecksDeps } from "./types.ts";

/** Most of a run is waiting for others. */
const atOnce = 4;

/** Runs every run that is due until none is left, several at once. Returns how many it worked on. Any number of workers may do so at the same time. */
export async function runListingChecks(deps: RunListingChecksDeps): Promise<number> {
  const lanes = Array.from({ length: atOnce }, async () => {
    let count = 0;
    for (let run = await claimRun(deps); run; run = await claimRun(deps)) {
      count++;
      const { id } = run;
      // What checks are made of is large, and most of the time nothing waits.
      const loaded = await import("./work-on-run.ts");
      // Its lease runs out, and then it is begun again.
      await loaded.workOnRun(deps, run).catch((error: unknown) => deps.onFailure(error, id));
    }
    return count;
  });
  return (await Promise.all(lanes)).reduce((sum, count) => sum + count, 0);
}
