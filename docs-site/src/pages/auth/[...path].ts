import type { APIRoute } from "astro";
import { callAuth } from "../../lib/call-auth.ts";

const passed = ["content-type", "location", "cache-control", "retry-after", "set-cookie"];

/**
 * The sign-in endpoints that browsers may reach. Not among them: `/token`, since tokens are for the portal's own server and no script in a
 * page may take one; and `/magic-link/verify`, which the confirm page calls itself, so that no link signs anyone in without a button.
 */
const open = new Set([
  "sign-in/magic-link",
  "email-otp/send-verification-otp",
  "sign-in/email-otp",
  "sign-in/social",
  "get-session",
  "sign-out",
  "list-sessions",
  "revoke-session",
  "revoke-other-sessions",
  "organization/set-active",
]);
const callback = /^callback\/[a-z0-9-]{1,32}$/;

/** Hands the sign-in endpoints of the API on under the portal's origin, so that their cookies belong to the portal. */
export const ALL: APIRoute = async (context) => {
  const { request, params, url } = context;
  const path = params.path ?? "";
  // Compared whole and as written: what is not exactly one of these never becomes a request, so no spelling of another can slip by.
  if (!open.has(path) && !callback.test(path)) return new Response(null, { status: 404 });
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  const answer = await callAuth(context, `/${path}${url.search}`, {
    method: request.method,
    body: hasBody ? await request.arrayBuffer() : null,
    contentType: request.headers.get("content-type"),
  });
  const headers = new Headers({ "Cache-Control": "no-store" });
  for (const [name, value] of answer.headers) if (passed.includes(name)) headers.append(name, value);
  return new Response(answer.body, { status: answer.status, headers });
};
