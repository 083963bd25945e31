import { enqueueMail, type MailContext, toHtml, toText } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import { listReviewers } from "../reviewers/list-reviewers.ts";
import type { ListingVersion } from "../types.ts";
import type { AbuseReport } from "./types.ts";

/**
 * Mails a report to every reviewer: what is published waits in no queue, so nothing else would lead them to it. Who sent it is not in it.
 */
export async function mailReport(
  tx: Db,
  ctx: MailContext,
  { version, report }: { readonly version: ListingVersion; readonly report: Pick<AbuseReport, "reason" | "text"> },
): Promise<void> {
  const name = (version.manifest.name ?? "A listing").replace(/[\r\n\t]+/g, " ").slice(0, 60);
  const parts = {
    heading: `${name} was reported`,
    lines: [
      `For: ${report.reason.replaceAll("_", " ")}.`,
      report.text,
      "If it is so, suspend the listing on its page: its keys are refused at once, and the partner can appeal.",
    ],
    button: { label: "Look at it", url: `${ctx.mail.portalUrl}/console/reviews/${version.id}` },
    closing: "You get this mail because you review listings.",
  };
  const mail = { subject: `${name} was reported`, text: toText(parts), html: toHtml(parts) };
  const mailing = { ...ctx, secret: ctx.mail.secret };
  for (const { email } of await listReviewers(tx)) await enqueueMail(tx, mailing, { ...mail, to: email });
}
