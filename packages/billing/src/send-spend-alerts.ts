import { enqueueMail, findOrganization, listRoleAddresses, type MailSettings } from "@sundial/accounts";
import { type Db, recordEvent } from "@sundial/db";
import { type Clock, type Ids, type Random, toDecimalString } from "@sundial/kernel";
import { gt, sql } from "drizzle-orm";
import { readAlertStates } from "./spend/read-alert-states.ts";
import type { SpendState } from "./spend/read-spend-states.ts";
import { minuteText, spendAlertMail } from "./spend/spend-alert-mail.ts";
import type { LedgerReaders } from "./spend/types.ts";
import { spendAlerts, spendLimits } from "./tables/spend.ts";

export interface SpendAlertDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: Ids;
  readonly mail: MailSettings;
  readonly spendReaders: LedgerReaders;
}

/**
 * Sends one mail to each owner, admin and finance person, and records one event, for every per cent that a limit has reached in its period, also in its last minutes. What marks an alert as sent is committed
 * with its mails, so that each is sent once. For a job, across organizations; returns how many alerts it sent.
 */
export async function sendSpendAlerts(deps: SpendAlertDeps): Promise<number> {
  const organizations = await deps.db
    .selectDistinct({ id: spendLimits.organizationId })
    .from(spendLimits)
    .where(gt(sql`cardinality(${spendLimits.alertPercents})`, 0));
  let sent = 0;
  for (const { id } of organizations) sent += await alertOrganization(deps, id);
  return sent;
}

async function alertOrganization(deps: SpendAlertDeps, organizationId: string): Promise<number> {
  const at = deps.clock.now();
  const states = await readAlertStates(deps.db, deps.spendReaders, { organizationId, at });
  let sent = 0;
  for (const state of states)
    for (const percent of state.alertPercents)
      if (isReached(state, percent) && (await sendAlert(deps, { organizationId, state, percent }))) sent++;
  return sent;
}

function isReached({ spent, amount }: SpendState, percent: number): boolean {
  return spent > 0n && spent * 100n >= amount * BigInt(percent);
}

interface DueAlert {
  readonly organizationId: string;
  readonly state: SpendState;
  readonly percent: number;
}

/** False when it was sent before. */
async function sendAlert(deps: SpendAlertDeps, { organizationId, state, percent }: DueAlert): Promise<boolean> {
  const { apiKeyId, period, range } = state;
  const now = deps.clock.now();
  return deps.db.transaction(async (tx) => {
    const marked = await tx
      .insert(spendAlerts)
      .values({
        organizationId,
        scope: apiKeyId ?? organizationId,
        period,
        periodStart: range.start,
        amount: state.amount,
        percent,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ percent: spendAlerts.percent });
    if (marked.length === 0) return false;
    const { name } = await findOrganization(tx, organizationId);
    const mail = spendAlertMail({ organizationName: name, state, percent, now, portalUrl: deps.mail.portalUrl });
    const addresses = await listRoleAddresses(tx, { organizationId, roles: ["owner", "admin", "finance"] });
    for (const to of addresses) await enqueueMail(tx, { ...deps, secret: deps.mail.secret }, { to, ...mail });
    await recordEvent(tx, deps, {
      organizationId,
      type: "spend_limit.reached",
      mode: "live",
      subjectId: apiKeyId ?? organizationId,
      summary: summarize(state, { percent, now }),
    });
    return true;
  });
}

function summarize(
  { amount, period, spent, range }: SpendState,
  { percent, now }: { readonly percent: number; readonly now: Date },
): string {
  const are = range.end > now ? "are spent" : `were spent by its end at ${minuteText(range.end)}`;
  return `${percent} per cent of the limit of ${toDecimalString(amount)} USD a ${period} ${are}: ${toDecimalString(spent)} USD.`;
}
