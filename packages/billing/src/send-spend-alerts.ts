import { enqueueMail, findOrganization, listRoleAddresses, type MailSettings } from "@sundial/accounts";
import { type Db, recordEvent } from "@sundial/db";
import { type Clock, type Ids, type Random, toDecimalString } from "@sundial/kernel";
import { gt, sql } from "drizzle-orm";
import { type AlertState, readAlertStates } from "./spend/read-alert-states.ts";
import type { SpendState } from "./spend/read-spend-states.ts";
import { minuteText, type SpendAlert, spendAlertMail } from "./spend/spend-alert-mail.ts";
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
 * Sends one mail to each owner, admin and finance person, and records one event, for every per cent that a limit has reached in its period, also in its last minutes. A hard limit
 * that refused a call for want of room has reached its 100 per cent, though it is never spent to the last cent. What marks an alert as sent is committed
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
    for (const alert of dueAlertsOf(state)) if (await sendAlert(deps, organizationId, alert)) sent++;
  return sent;
}

function dueAlertsOf(state: AlertState): SpendAlert[] {
  return state.alertPercents.flatMap((percent): SpendAlert[] => {
    if (isReached(state, percent)) return [{ state, percent, reason: "spent" }];
    const { amount, refusedAt, setBy } = state;
    if (percent !== 100 || refusedAt === null) return [];
    const refusing = { ...state, amount: refusedAt, setBy: refusedAt < amount ? ("plan" as const) : setBy };
    return [{ state: refusing, percent, reason: "refused" }];
  });
}

function isReached({ spent, amount }: SpendState, percent: number): boolean {
  return spent > 0n && spent * 100n >= amount * BigInt(percent);
}

/** False when it was sent before. */
async function sendAlert(deps: SpendAlertDeps, organizationId: string, alert: SpendAlert): Promise<boolean> {
  const { state, percent } = alert;
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
    const mail = spendAlertMail(alert, { organizationName: name, now, portalUrl: deps.mail.portalUrl });
    const addresses = await listRoleAddresses(tx, { organizationId, roles: ["owner", "admin", "finance"] });
    for (const to of addresses) await enqueueMail(tx, { ...deps, secret: deps.mail.secret }, { to, ...mail });
    await recordEvent(tx, deps, {
      organizationId,
      type: "spend_limit.reached",
      mode: "live",
      subjectId: apiKeyId ?? organizationId,
      summary: summarize(alert, now),
    });
    return true;
  });
}

function summarize({ state, percent, reason }: SpendAlert, now: Date): string {
  const { period, range } = state;
  const [limit, spent] = [toDecimalString(state.amount), toDecimalString(state.spent)];
  const end = minuteText(range.end);
  const isOver = range.end <= now;
  if (reason === "refused")
    return isOver
      ? `Calls were refused until ${end}, since the limit of ${limit} USD a ${period} had no room for them: ${spent} USD were spent.`
      : `Calls are refused until ${end}, since the limit of ${limit} USD a ${period} has no room for them: ${spent} USD are spent.`;
  const are = isOver ? `were spent by its end at ${end}` : "are spent";
  return `${percent} per cent of the limit of ${limit} USD a ${period} ${are}: ${spent} USD.`;
}
