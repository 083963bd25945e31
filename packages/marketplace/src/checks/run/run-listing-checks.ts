import type { MailSettings } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import type { Clock, Ids, Random } from "@sundial/kernel";
import type { Check } from "../check.ts";
import type { Network } from "../network/network.ts";
import { claimRun } from "./claim-run.ts";

export interface RunListingChecksDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: Ids;
  readonly mail: MailSettings;
  readonly network: Network;
  readonly onFailure: (error: unknown, runId: string) => void;
  /** Replaced in tests of the running itself. */
  readonly checks?: Readonly<Record<string, Check>>;
}

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
