import { enqueueMail, listMemberAddresses } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import type { MarketplaceContext } from "../marketplace-context.ts";
import type { ListingVersion } from "../types.ts";
import { moveMail } from "./move-mail.ts";
import type { TransitionInput } from "./transition-input.ts";

/** Tells the partner's admins and the version's author what reviewers or the checks decided. What the partner did itself is not mailed. */
export async function sendMoveMails(
  tx: Db,
  ctx: MarketplaceContext,
  { moved, input }: { readonly moved: ListingVersion; readonly input: TransitionInput },
): Promise<void> {
  if (input.role === "partner") return;
  const mail = moveMail({ ...input, version: moved, portalUrl: ctx.mail.portalUrl });
  if (!mail) return;
  const people = await listMemberAddresses(tx, {
    organizationId: moved.organizationId,
    roles: ["owner", "admin"],
    userIds: [moved.createdBy],
  });
  const mailing = { ...ctx, secret: ctx.mail.secret };
  for (const { email } of people) await enqueueMail(tx, mailing, { ...mail, to: email });
}
