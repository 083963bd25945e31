import type { MailSettings } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import type { Clock, Ids, Random } from "@sundial/kernel";
import type { Check } from "../check.ts";
import type { CheckNetwork } from "../network/check-network.ts";

export interface RunListingChecksDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: Ids;
  readonly mail: MailSettings;
  readonly network: CheckNetwork;
  readonly onFailure: (error: unknown, runId: string) => void;
  /** Replaced in tests of the running itself. */
  readonly checks?: Readonly<Record<string, Check>>;
}
