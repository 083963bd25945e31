import type { Db } from "@sundial/db";
import { publishedTerms } from "../terms/load-terms.ts";
import { readAcceptances } from "../terms/read-acceptances.ts";
import type { Terms } from "../terms/types.ts";
import type { TimeRange } from "./types.ts";

/**
 * By which terms a month is computed: the newest that were in force and accepted when it ended, else those that the partner accepted first. Undefined as long
 * as it accepted none.
 */
export async function termsOfMonth(db: Db, organizationId: string, month: TimeRange): Promise<Terms | undefined> {
  const accepted = await readAcceptances(db, organizationId);
  const known = publishedTerms().filter(({ version }) => accepted.has(version));
  const held = known.find(({ version, inForceFrom }) => {
    const at = accepted.get(version);
    return at !== undefined && at < month.end && inForceFrom < month.end;
  });
  return held ?? known.at(-1);
}
