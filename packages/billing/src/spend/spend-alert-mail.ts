import { type Mail, type MailParts, toHtml, toText } from "@sundial/accounts";
import { toDecimalString } from "@sundial/kernel";
import type { SpendState } from "./read-spend-states.ts";

/** A per cent of a limit that was reached: by what is spent, or because the limit refused a call that what is left has no room for. */
export interface SpendAlert {
  readonly state: SpendState;
  readonly percent: number;
  readonly reason: "spent" | "refused";
}

export interface SpendAlertMailOptions {
  readonly organizationName: string;
  readonly now: Date;
  readonly portalUrl: string;
}

/** Says how much of a limit is spent, or was in a period that has ended, and what follows. */
export function spendAlertMail(
  alert: SpendAlert,
  { organizationName, now, portalUrl }: SpendAlertMailOptions,
): Omit<Mail, "to"> {
  const { apiKeyId, amount, spent, range } = alert.state;
  const name = organizationName.replace(/[\r\n\t]+/g, " ").slice(0, 120);
  const whose = apiKeyId === null ? `the organization ${name}` : `the key ${apiKeyId} of ${name}`;
  const isOver = range.end <= now;
  const heading = headingOf(alert, isOver);
  const mayRaise = alert.reason === "refused" && !isOver;
  const parts: MailParts = {
    heading,
    lines: [
      `Live calls of ${whose} ${isOver ? "" : "have "}cost ${toDecimalString(spent)} USD ${when(alert.state, isOver)}, of a limit of ${toDecimalString(amount)} USD.`,
      next(alert, isOver),
    ],
    button: mayRaise
      ? { label: "Raise the limit", url: `${portalUrl}/console/billing/limits` }
      : { label: "See what is spent", url: `${portalUrl}/console/usage` },
    closing: "You get this mail because you are an owner, an admin or in finance there.",
  };
  return { subject: `${heading}: ${name}`, text: toText(parts), html: toHtml(parts) };
}

function headingOf({ percent, reason }: SpendAlert, isOver: boolean): string {
  if (reason === "refused") return `A spend limit ${isOver ? "refused" : "refuses"} calls`;
  return `${percent} % of a spend limit ${isOver ? "was" : "is"} used`;
}

function when({ period, range }: SpendState, isOver: boolean): string {
  if (!isOver) return period === "day" ? "today" : "this month";
  return period === "day"
    ? `on ${range.start.toISOString().slice(0, 10)} (UTC)`
    : `in the month from ${minuteText(range.start)}`;
}

function next({ state: { period, hard, range, setBy }, reason }: SpendAlert, isOver: boolean): string {
  const end = minuteText(range.end);
  const refused = reason === "refused";
  if (isOver) {
    const why = refused ? "What was left had no room for the most that a call could cost, so calls were refused. " : "";
    return `${why}The next ${period} began at ${end}, and nothing of this counts in it.`;
  }
  const until = `until the next ${period} begins, at ${end}`;
  if (refused) {
    const orUntil = setBy === "plan" ? "a larger plan allows a higher limit" : "you raise the limit";
    return `What is left has no room for the most that a call could cost, so calls are refused ${until}, or until ${orUntil}. Calls that fit into what is left are still answered.`;
  }
  return hard
    ? `Calls that would pass the limit are refused ${until}.`
    : `The limit only alerts: calls go on. The next ${period} begins at ${end}.`;
}

/** An instant to the minute, for people. */
export function minuteText(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
