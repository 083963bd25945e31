import type { APIRoute } from "astro";
import { z } from "zod";
import { copyCookies, postAuth } from "../../lib/call-auth.ts";
import { safePath } from "../../lib/safe-path.ts";

/** Begins signing in with a configured OpenID Connect provider. */
export const POST: APIRoute = async (context) => {
  const form = await context.request.formData();
  const answer = await postAuth(context, "/sign-in/social", {
    provider: String(form.get("provider") ?? ""),
    callbackURL: safePath(form.get("next"), "/console"),
  });
  const parsed = z.object({ url: z.url() }).safeParse(answer.ok ? await answer.json() : null);
  const response = context.redirect(parsed.success ? parsed.data.url : "/sign-in?error=provider", 303);
  copyCookies(answer, response.headers);
  return response;
};
