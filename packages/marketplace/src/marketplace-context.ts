import type { MailContext } from "@sundial/accounts";
import type { RuleSet } from "./rules/types.ts";

/** What moving a version needs beside the usual: where mails point, and the rules. */
export interface MarketplaceContext extends MailContext {
  readonly ruleSets: readonly RuleSet[];
}
