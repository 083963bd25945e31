import { type Mail, type MailParts, toHtml, toText } from "@sundial/accounts";
import type { Deprecation } from "@sundial/kernel";
import { daysLeft } from "../days-left.ts";
import type { Use } from "../types.ts";

export interface NoticeInput {
  readonly deprecation: Deprecation;
  readonly occasion: string;
  readonly uses: readonly Use[];
  readonly organizationName: string;
  /** By key id. */
  readonly keyNames: ReadonlyMap<string, string>;
  readonly portalUrl: string;
  readonly now: Date;
}

const usesShownMax = 10;
const closing = "You get this mail because calls of your organization still use it. It stops when they no longer do.";

/** What an organization is told: what ends and when, what it uses, and how to move. */
export function noticeMail(input: NoticeInput): Omit<Mail, "to"> {
  const { deprecation, organizationName, portalUrl } = input;
  const heading = headingOf(input);
  const parts: MailParts = {
    heading,
    lines: [
      `${whenOf(input)} ${deprecation.reason}`,
      `${oneLine(organizationName)} uses it:`,
      ...input.uses.slice(0, usesShownMax).map((use) => describeUse(use, input)),
      ...(input.uses.length > usesShownMax ? [`And from ${input.uses.length - usesShownMax} more places.`] : []),
      deprecation.successor === null ? (deprecation.assistance ?? "") : `Use ${deprecation.successor} in its place.`,
    ],
    button: { label: "How to move", url: `${portalUrl}${deprecation.guidePath}` },
    closing,
  };
  return { subject: heading, text: toText(parts), html: toHtml(parts) };
}

/** Said once, when an organization no longer uses what is to end. */
export function movedMail(
  input: Pick<NoticeInput, "deprecation" | "organizationName" | "portalUrl">,
): Omit<Mail, "to"> {
  const { deprecation, organizationName, portalUrl } = input;
  const heading = `Thank you for moving off the ${nameOf(deprecation)}`;
  const parts: MailParts = {
    heading,
    lines: [
      `For 14 days no call of ${oneLine(organizationName)} has used the ${nameOf(deprecation)}. Its end will not touch you.`,
    ],
    button: { label: "What else is to end", url: `${portalUrl}/deprecations` },
    closing: "This is the last mail about it, unless a call uses it again.",
  };
  return { subject: heading, text: toText(parts), html: toHtml(parts) };
}

function headingOf({ deprecation, occasion, now }: NoticeInput): string {
  const name = `The ${nameOf(deprecation)}`;
  if (occasion === "removed") return `${name} has ended`;
  if (occasion.startsWith("brownout_")) return `${name} will be refused for a while`;
  const left = daysLeft(deprecation.sunsetAt, now);
  if (left === null) return `${name} is deprecated`;
  return left === 1 ? `${name} ends tomorrow` : `${name} ends in ${left} days`;
}

function whenOf({ deprecation, occasion, now }: NoticeInput): string {
  const { sunsetAt, brownouts, revision } = deprecation;
  if (sunsetAt === null) return "No day is set for its end yet.";
  if (occasion === "removed") return `It ended at ${toUtc(sunsetAt)}, and calls that use it are refused.`;
  // In every mail, because what is due on one day is told in one.
  const ahead = brownouts.filter(({ until }) => until > now);
  const stretches = ahead.map(({ from, until }) => `from ${toUtc(from)} until ${toUtc(until)}`).join(", and ");
  const refused = ahead.length > 0 ? `Calls that use it are refused ${stretches}, to be noticed in time. ` : "";
  const moved = revision > 0 ? "Its end was moved: it" : "It";
  return `${refused}${moved} ends at ${toUtc(sunsetAt)}; after that, calls that use it are refused.`;
}

function describeUse(use: Use, { keyNames }: NoticeInput): string {
  const key = `${oneLine(keyNames.get(use.apiKeyId) ?? "a deleted key")} (${use.apiKeyId}, ${use.mode} mode)`;
  const client = use.client === null ? "" : ` with ${oneLine(use.client)}`;
  const model = use.model === null ? "" : ` of ${oneLine(use.model)}`;
  const seen = use.lastSeenAt.toISOString().slice(0, 10);
  return `Key ${key}: ${use.operation}${model} in version ${use.version}${client}, ${use.callsPerDay} calls a day, last on ${seen}.`;
}

function nameOf({ kind, subject }: Deprecation): string {
  return kind === "field" ? `member ${subject}` : `${kind} ${subject}`;
}

function toUtc(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\t]+/g, " ").slice(0, 120);
}
