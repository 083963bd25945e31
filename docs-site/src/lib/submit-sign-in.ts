import type { APIContext } from "astro";
import type { ApiProblem } from "./api-problem.ts";
import { textOf } from "./handle-form.ts";
import { openSession } from "./open-session.ts";
import { requestSignIn } from "./request-sign-in.ts";
import { safePath } from "./safe-path.ts";

interface SignInState {
  readonly next: string;
  readonly email: string;
  readonly problem: ApiProblem | null;
}

/** The address form of the sign-in and sign-up pages: answers a redirect once the mail is on its way, else what to render. */
export async function submitSignIn(context: APIContext): Promise<SignInState | Response> {
  const { request, url, locals } = context;
  if (request.method !== "POST") {
    const next = safePath(url.searchParams.get("next"), "/console");
    const failed = url.searchParams.has("error");
    if (locals.signedIn && !failed && (await openSession(context))) return context.redirect(next, 303);
    return { next, email: "", problem: null };
  }
  const form = await request.formData();
  const pending = { email: textOf(form, "email"), next: safePath(form.get("next"), "/console") };
  const problem = await requestSignIn(context, pending);
  return problem ? { ...pending, problem } : context.redirect("/sign-in/check-mail", 303);
}
