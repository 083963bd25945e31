import { type Mail, toHtml, toText } from "@sundial/accounts";
import { countOf } from "@sundial/kernel";
import { stageOf } from "../lifecycle/stages.ts";
import type { ListingVersion } from "../types.ts";

export interface OverdueMailInput {
  readonly overdue: readonly ListingVersion[];
  readonly now: Date;
  readonly portalUrl: string;
}

const shownMax = 20;

/** What is late, the longest first. */
export function overdueMail({ overdue, now, portalUrl }: OverdueMailInput): Omit<Mail, "to"> {
  const many = overdue.length === 1 ? "A version waits" : `${overdue.length} versions wait`;
  const heading = `${many} longer than promised`;
  const parts = {
    heading,
    lines: [
      ...overdue.slice(0, shownMax).map((version) => describe(version, now)),
      ...(overdue.length > shownMax ? [`And ${overdue.length - shownMax} more.`] : []),
    ],
    button: { label: "Open the queue", url: `${portalUrl}/console/reviews` },
    closing: "You get this mail because you review listings. Each version is told of once in each stage.",
  };
  return { subject: heading, text: toText(parts), html: toHtml(parts) };
}

function describe({ manifest, number, state, stageDueAt }: ListingVersion, now: Date): string {
  const name = (manifest.name ?? "A listing").replace(/[\r\n\t]+/g, " ").slice(0, 60);
  const hours = stageDueAt === null ? 0 : Math.floor((now.getTime() - stageDueAt.getTime()) / 3_600_000);
  const late = countOf(hours, "hour");
  return `${name}, version ${number}: ${stageOf(state) ?? state}, due ${stageDueAt?.toISOString().slice(0, 16).replace("T", " ")} UTC, ${late} late.`;
}
