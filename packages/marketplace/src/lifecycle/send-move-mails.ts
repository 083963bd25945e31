import type { Db } from "@sundial/db";
import type { MarketplaceContext } from "../marketplace-context.ts";
import type { ListingVersion } from "../types.ts";
import { mailPartner } from "./mail-partner.ts";
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
  await mailPartner(tx, ctx, { version: moved, mail });
}
