import type { APIRoute } from "astro";
import { copyCookies } from "../../lib/call-auth.ts";
import { setFlash } from "../../lib/flash.ts";
import { openOrganization } from "../../lib/open-organization.ts";

export const POST: APIRoute = async (context) => {
  const form = await context.request.formData();
  const organizationId = String(form.get("organization_id") ?? "");
  const answer = await openOrganization(context, context.locals.session, organizationId);
  if (!answer.ok) setFlash(context, { text: "That organization could not be opened. You may no longer be a member." });
  const response = context.redirect("/console", 303);
  copyCookies(answer, response.headers);
  return response;
};
