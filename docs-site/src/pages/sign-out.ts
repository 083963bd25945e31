import type { APIRoute } from "astro";
import { copyCookies, postAuth } from "../lib/call-auth.ts";
import { forgetExplorerKey } from "../lib/explorer-key.ts";
import { openSession } from "../lib/open-session.ts";

export const POST: APIRoute = async (context) => {
  await forgetExplorerKey(context, await openSession(context));
  const answer = await postAuth(context, "/sign-out", {});
  const response = context.redirect("/", 303);
  copyCookies(answer, response.headers);
  return response;
};
