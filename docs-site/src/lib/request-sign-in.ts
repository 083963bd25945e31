import type { APIContext } from "astro";
import { z } from "zod";
import type { ApiProblem } from "./api-problem.ts";
import { postAuth } from "./call-auth.ts";
import { readSealedCookie, setSealedCookie } from "./sealed-cookie.ts";

const cookieName = "sundial_sign_in";
const pendingSchema = z.object({ email: z.string(), next: z.string() });

/** A sign-in that waits for its mail: to whom it went, and where the person was going. */
export type PendingSignIn = z.infer<typeof pendingSchema>;

/** Has a mail with a link and a code sent, and remembers it for the page that takes the code. Returns what was refused, if anything. */
export async function requestSignIn(context: APIContext, pending: PendingSignIn): Promise<ApiProblem | null> {
  const answer = await postAuth(context, "/sign-in/magic-link", { email: pending.email, callbackURL: pending.next });
  if (!answer.ok) return await toSignInProblem(answer);
  setSealedCookie(context, cookieName, { value: pending, maxAgeSeconds: 900 });
  return null;
}

export function readPendingSignIn(context: Pick<APIContext, "cookies">): PendingSignIn | null {
  return pendingSchema
    .nullable()
    .catch(null)
    .parse(readSealedCookie(context, cookieName) ?? null);
}

/** A refusal of a sign-in endpoint, which has another shape than the rest of the API's. */
export async function toSignInProblem(answer: Response): Promise<ApiProblem> {
  const body = z
    .object({ message: z.string().optional(), code: z.string().optional() })
    .catch({})
    .parse(await answer.json().catch(() => ({})));
  return { code: "", text: textOf(answer.status, body), requestId: null, fields: {}, pointers: {} };
}

function textOf(status: number, body: { message?: string | undefined; code?: string | undefined }): string {
  if (status === 429) return body.message ?? "Too many attempts. Wait a minute and try again.";
  if (body.code === "INVALID_OTP") return "That is not the code of the newest mail. Check it and try again.";
  if (body.code === "OTP_EXPIRED") return "This code is no longer valid. Have a new mail sent.";
  if (body.code === "TOO_MANY_ATTEMPTS") return "Too many wrong codes. Have a new mail sent.";
  if (body.code === "INVALID_EMAIL" || status === 400)
    return "That is not an e-mail address that can receive mail. Check it and try again.";
  return "Signing in does not work right now. Try again in a moment.";
}
