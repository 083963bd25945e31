import { type Mail, type MailParts, toHtml, toText } from "@sundial/accounts";
import type { ListingVersion } from "../types.ts";
import type { TransitionEvent } from "./transitions.ts";

export interface MoveMailInput {
  readonly version: Pick<ListingVersion, "id" | "listingId" | "number" | "manifest" | "state">;
  readonly event: TransitionEvent;
  readonly reason?: string | undefined;
  readonly findings?:
    | readonly { readonly ruleId: string; readonly evidence: string; readonly fix: string }[]
    | undefined;
  readonly portalUrl: string;
}

const appealable = "Appeal on the page of the listing if you disagree: another reviewer then decides.";

/** What became of the version, and what can be done now. Events that are not here are not mailed. */
const told: Readonly<Partial<Record<TransitionEvent, { readonly became: string; readonly next: string }>>> = {
  fail_checks: {
    became: "needs changes",
    next: "The automated checks found what stands against it. Each finding says how to mend it; then submit it again. Its place in the queue is kept.",
  },
  request_changes: {
    became: "needs changes",
    next: "Make the changes and submit it again. Its place in the queue is kept.",
  },
  approve: { became: "is approved", next: "Publish it when you are ready." },
  reject: { became: "is rejected", next: appealable },
  suspend: {
    became: "is suspended",
    next: `Nobody can install it, and calls of those who did are refused. ${appealable}`,
  },
  reinstate: { became: "is published again", next: "Those who installed it can use it again." },
  delist: { became: "is delisted", next: "Nobody can install it any more, and calls of those who did are refused." },
};

/** Null for a move that needs no mail. */
export function moveMail(input: MoveMailInput): Omit<Mail, "to"> | null {
  const outcome = outcomeOf(input);
  if (!outcome) return null;
  const { version, reason, findings = [], portalUrl } = input;
  const name = (version.manifest.name ?? "A listing").replace(/[\r\n\t]+/g, " ").slice(0, 60);
  const subject = `${name}, version ${version.number}: ${outcome.became}`;
  const parts: MailParts = {
    heading: `${name} ${outcome.became}`,
    lines: [
      ...(reason ? [`The reviewer says: ${reason}`] : []),
      ...findings.map(({ ruleId, evidence, fix }) => `${ruleId}: ${evidence} To mend it: ${fix}`),
      outcome.next,
    ],
    button: {
      label: "See the version",
      url: `${portalUrl}/console/listings/${version.listingId}/versions/${version.id}`,
    },
    closing: "You get this mail because you are an owner or an admin there, or began this version.",
  };
  return { subject, text: toText(parts), html: toHtml(parts) };
}

function outcomeOf({ event, version }: MoveMailInput) {
  if (event === "uphold")
    return {
      became: `stays ${version.state}`,
      next: "Another reviewer has looked at your appeal, and agrees with the decision.",
    };
  if (event !== "overturn") return told[event];
  return version.state === "published"
    ? { became: "is published again", next: "Your appeal was heard. Those who installed it can use it again." }
    : { became: "is in review again", next: "Your appeal was heard. It keeps its place in the queue." };
}
