import { enqueueMail, type MailSettings } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import type { Clock, Ids, Random } from "@sundial/kernel";
import { and, asc, inArray, isNull, lt } from "drizzle-orm";
import { stages, statesOfStage } from "../lifecycle/stages.ts";
import { listReviewers } from "../reviewers/list-reviewers.ts";
import { listingVersions } from "../tables.ts";
import type { ListingVersion } from "../types.ts";
import { overdueMail } from "./overdue-mail.ts";

export interface EscalateDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: Ids;
  readonly mail: MailSettings;
}

const batch = 200;

/**
 * Tells every reviewer what is overdue, once for each stage that a version is late in; two workers at once tell it once. Without reviewers it waits
 * until there is one. Returns how many versions were told of.
 */
export async function escalateReviews(deps: EscalateDeps): Promise<number> {
  const { db, clock, mail: settings } = deps;
  const now = clock.now();
  return db.transaction(async (tx) => {
    const reviewers = await listReviewers(tx);
    if (reviewers.length === 0) return 0;
    const overdue = await takeOverdue(tx, now);
    if (overdue.length === 0) return 0;
    const mail = overdueMail({ overdue, now, portalUrl: settings.portalUrl });
    for (const { email } of reviewers)
      await enqueueMail(tx, { ...deps, secret: settings.secret }, { ...mail, to: email });
    return overdue.length;
  });
}

async function takeOverdue(tx: Db, now: Date): Promise<ListingVersion[]> {
  const waiting = stages.flatMap((stage) => statesOfStage[stage]);
  const rows = await tx
    .select()
    .from(listingVersions)
    .where(
      and(
        inArray(listingVersions.state, waiting),
        lt(listingVersions.stageDueAt, now),
        isNull(listingVersions.escalatedAt),
      ),
    )
    .orderBy(asc(listingVersions.stageDueAt))
    .limit(batch)
    .for("no key update", { skipLocked: true });
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0)
    await tx.update(listingVersions).set({ escalatedAt: now }).where(inArray(listingVersions.id, ids));
  return rows;
}
