import { enqueueMail, listRoleAddresses, type MailContext, type MailParts, toHtml, toText } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import type { ListingVersion } from "../types.ts";
import { listInstalled } from "./list-installed.ts";

/** What becomes of a listing that those who installed it notice in their calls. */
export type Turn = "suspended" | "delisted" | "reinstated";

const told: Readonly<Record<Turn, { readonly became: string; readonly means: string }>> = {
  suspended: {
    became: "is suspended",
    means:
      "Calls with its keys are refused until it is reinstated. Nothing that you granted is lost, and there is nothing to do.",
  },
  delisted: {
    became: "is delisted",
    means:
      "Calls with its keys are refused from now on, and it does not come back. Uninstall it, and look for another.",
  },
  reinstated: { became: "is back", means: "Calls with its keys work again, as before it was suspended." },
};

/** Tells the owners and admins of every organization that has the listing, in a mail for each. Why is between the reviewers and the partner. */
export async function mailInstallers(
  tx: Db,
  ctx: MailContext,
  { version, turn }: { readonly version: ListingVersion; readonly turn: Turn },
): Promise<void> {
  const installed = await listInstalled(tx, version.listingId);
  const mailing = { ...ctx, secret: ctx.mail.secret };
  for (const [organizationId, own] of Map.groupBy(installed, (one) => one.organizationId)) {
    const mail = turnMail(ctx, {
      name: version.manifest.name ?? "A listing",
      turn,
      modes: own.map(({ mode }) => mode),
    });
    for (const to of await listRoleAddresses(tx, { organizationId, roles: ["owner", "admin"] }))
      await enqueueMail(tx, mailing, { ...mail, to });
  }
}

function turnMail(
  { mail: { portalUrl } }: MailContext,
  listing: { readonly name: string; readonly turn: Turn; readonly modes: readonly string[] },
) {
  const name = listing.name.replace(/[\r\n\t]+/g, " ").slice(0, 60);
  const { became, means } = told[listing.turn];
  const parts: MailParts = {
    heading: `${name} ${became}`,
    lines: [means, `You have it in ${[...new Set(listing.modes)].sort().join(" and ")} mode.`],
    button: { label: "See what is installed", url: `${portalUrl}/console/installations` },
    closing: "You get this mail because you are an owner or an admin of an organization that installed it.",
  };
  return { subject: `${name} ${became}`, text: toText(parts), html: toHtml(parts) };
}
