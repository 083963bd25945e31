import type { APIContext } from "astro";
import { postAuth } from "./call-auth.ts";
import { forgetExplorerKey } from "./explorer-key.ts";
import type { PortalSession } from "./open-session.ts";

/**
 * Makes another organization the session's own and returns the API's answer, whose cookies the caller hands on. The reference's key belongs
 * to the organization that is left, so it is revoked first, while the session can still do that.
 */
export async function openOrganization(
  context: APIContext,
  session: PortalSession,
  organizationId: string,
): Promise<Response> {
  if (session.organizationId !== organizationId) await forgetExplorerKey(context, session);
  return postAuth(context, "/organization/set-active", { organizationId });
}
