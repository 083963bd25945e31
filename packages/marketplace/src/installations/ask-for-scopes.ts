import { enqueueMail, listRoleAddresses, type MailParts, toHtml, toText } from "@sundial/accounts";
import { type Db, recordEvent } from "@sundial/db";
import type { MarketplaceContext } from "../marketplace-context.ts";
import type { ListingVersion } from "../types.ts";
import { listInstalled } from "./list-installed.ts";
import { requestedScopesOf } from "./requested-scopes.ts";
import type { InstallationRow } from "./types.ts";

/**
 * Asks the organizations that installed a listing, once it is published with more scopes than they granted: an event for each installation, and a mail to each owner
 * and admin. Those for whom nothing grows hear nothing. Part of the caller's transaction, which has locked the listing's row.
 */
export async function askForScopes(tx: Db, ctx: MarketplaceContext, version: ListingVersion): Promise<void> {
  const requested = requestedScopesOf(version);
  const installed = await listInstalled(tx, version.listingId);
  const asked = installed.filter(({ scopes }) => requested.some((scope) => !scopes.includes(scope)));
  const name = (version.manifest.name ?? "A listing").replace(/[\r\n\t]+/g, " ");
  for (const { id, organizationId, mode } of asked)
    await recordEvent(tx, ctx, {
      organizationId,
      type: "installation.scopes_requested",
      mode,
      subjectId: id,
      summary: `${name} asks for more than it was granted.`,
    });
  for (const [organizationId, own] of Map.groupBy(asked, (one) => one.organizationId))
    await mailAdmins(tx, ctx, { organizationId, own, name, requested });
}

interface Asking {
  readonly organizationId: string;
  readonly own: readonly InstallationRow[];
  readonly name: string;
  readonly requested: readonly string[];
}

async function mailAdmins(
  tx: Db,
  ctx: MarketplaceContext,
  { organizationId, own, name, requested }: Asking,
): Promise<void> {
  const granted = new Set(own.flatMap(({ scopes }) => scopes));
  const more = requested.filter((scope) => own.some(({ scopes }) => !scopes.includes(scope)));
  const parts: MailParts = {
    heading: `${name} asks for more than you granted`,
    lines: [
      `Its new version asks for ${more.join(", ")}. You granted ${[...granted].sort().join(", ") || "nothing"}.`,
      "Until you grant it, it goes on with what it has. The page says what each is for.",
      `It is installed in ${[...new Set(own.map(({ mode }) => mode))].sort().join(" and ")} mode: switch the console to it to see it.`,
    ],
    button: { label: "Look at what it asks for", url: `${ctx.mail.portalUrl}/console/installations` },
    closing: "You get this mail because you are an owner or an admin of an organization that installed it.",
  };
  const mail = { subject: `${name.slice(0, 60)} asks for more`, text: toText(parts), html: toHtml(parts) };
  const mailing = { ...ctx, secret: ctx.mail.secret };
  for (const to of await listRoleAddresses(tx, { organizationId, roles: ["owner", "admin"] }))
    await enqueueMail(tx, mailing, { ...mail, to });
}
