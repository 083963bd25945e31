import type { MailSettings } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import type { Clock, Ids, Random } from "@sundial/kernel";
import { type CheckNetwork, runListingChecks as runDueChecks } from "@sundial/marketplace";
import type { Logger } from "pino";

export interface RunListingChecksJobDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: Ids;
  readonly mail: MailSettings;
  readonly log: Logger;
  /** What checks may reach. */
  readonly network: CheckNetwork;
}

/** Runs the checks of every listing that waits for them. Returns how many runs it worked on. */
export function runListingChecks({ log, ...deps }: RunListingChecksJobDeps): Promise<number> {
  const onFailure = (err: unknown, run: string) => log.error({ err, run }, "a check of a listing failed by itself");
  return runDueChecks({ ...deps, onFailure });
}
