import type { MailSettings } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import type { Clock, Ids, Random } from "@sundial/kernel";
import type { Network } from "@sundial/network";
import type { CarryEvent } from "./make-payload.ts";

/** What sending needs. */
export interface AttemptDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: Ids;
  /** Where mails point, and what the secrets of endpoints are sealed with. */
  readonly mail: MailSettings;
  readonly network: Network;
  readonly carryEvent: CarryEvent;
}
