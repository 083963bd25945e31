import { type Mail, type MailParts, toHtml, toText } from "@sundial/accounts";
import { toDecimalString } from "@sundial/kernel";
import type { SpendState } from "./read-spend-states.ts";

export interface SpendAlertMailInput {
  readonly organizationName: string;
  readonly state: Pick<SpendState, "apiKeyId" | "period" | "amount" | "spent" | "hard" | "range">;
  readonly percent: number;
  readonly portalUrl: string;
}

/** Says how much of a limit is spent, and what follows. */
export function spendAlertMail({ organizationName, state, percent, portalUrl }: SpendAlertMailInput): Omit<Mail, "to"> {
  const { apiKeyId, period, amount, spent, hard, range } = state;
  const name = organizationName.replace(/[\r\n\t]+/g, " ").slice(0, 120);
  const whose = apiKeyId === null ? `the organization ${name}` : `the key ${apiKeyId} of ${name}`;
  const end = `${range.end.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  const then = hard
    ? `Calls that would pass the limit are refused until the next ${period} begins, at ${end}.`
    : `The limit only alerts: calls go on. The next ${period} begins at ${end}.`;
  const parts: MailParts = {
    heading: `${percent} % of a spend limit is used`,
    lines: [
      `Live calls of ${whose} have cost ${toDecimalString(spent)} USD ${period === "day" ? "today" : "this month"}, of a limit of ${toDecimalString(amount)} USD.`,
      then,
    ],
    button: { label: "See what is spent", url: `${portalUrl}/console/usage` },
    closing: "You get this mail because you are an owner, an admin or in finance there.",
  };
  return { subject: `${percent} % of a spend limit is used: ${name}`, text: toText(parts), html: toHtml(parts) };
}
