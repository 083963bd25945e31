import { type Mail, type MailParts, toHtml, toText } from "@sundial/accounts";
import { toDecimalString } from "@sundial/kernel";
import type { SpendState } from "./read-spend-states.ts";

export interface SpendAlertMailInput {
  readonly organizationName: string;
  readonly state: Pick<SpendState, "apiKeyId" | "period" | "amount" | "spent" | "hard" | "range">;
  readonly percent: number;
  readonly now: Date;
  readonly portalUrl: string;
}

/** Says how much of a limit is spent, or was in a period that has ended, and what follows. */
export function spendAlertMail({
  organizationName,
  state,
  percent,
  now,
  portalUrl,
}: SpendAlertMailInput): Omit<Mail, "to"> {
  const { apiKeyId, amount, spent, range } = state;
  const name = organizationName.replace(/[\r\n\t]+/g, " ").slice(0, 120);
  const whose = apiKeyId === null ? `the organization ${name}` : `the key ${apiKeyId} of ${name}`;
  const isOver = range.end <= now;
  const heading = `${percent} % of a spend limit ${isOver ? "was" : "is"} used`;
  const parts: MailParts = {
    heading,
    lines: [
      `Live calls of ${whose} ${isOver ? "" : "have "}cost ${toDecimalString(spent)} USD ${when(state, isOver)}, of a limit of ${toDecimalString(amount)} USD.`,
      next(state, isOver),
    ],
    button: { label: "See what is spent", url: `${portalUrl}/console/usage` },
    closing: "You get this mail because you are an owner, an admin or in finance there.",
  };
  return { subject: `${heading}: ${name}`, text: toText(parts), html: toHtml(parts) };
}

function when({ period, range }: SpendAlertMailInput["state"], isOver: boolean): string {
  if (!isOver) return period === "day" ? "today" : "this month";
  return period === "day"
    ? `on ${range.start.toISOString().slice(0, 10)} (UTC)`
    : `in the month from ${minuteText(range.start)}`;
}

function next({ period, hard, range }: SpendAlertMailInput["state"], isOver: boolean): string {
  const end = minuteText(range.end);
  if (isOver) return `The next ${period} began at ${end}, and nothing of this counts in it.`;
  return hard
    ? `Calls that would pass the limit are refused until the next ${period} begins, at ${end}.`
    : `The limit only alerts: calls go on. The next ${period} begins at ${end}.`;
}

/** An instant to the minute, for people. */
export function minuteText(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
