import type { APIRoute } from "astro";
import { callAuth } from "../../lib/call-auth.ts";

const passed = ["content-type", "location", "cache-control", "retry-after", "set-cookie"];

/** Hands the sign-in endpoints of the API on under the portal's origin, so that their cookies belong to the portal. */
export const ALL: APIRoute = async (context) => {
  const { request, params, url } = context;
  // Tokens are for the portal's own server: no script in a page needs one, so none can take one.
  if (params.path === "token") return new Response(null, { status: 404 });
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  const answer = await callAuth(context, `/${params.path ?? ""}${url.search}`, {
    method: request.method,
    body: hasBody ? await request.arrayBuffer() : null,
    contentType: request.headers.get("content-type"),
  });
  const headers = new Headers({ "Cache-Control": "no-store" });
  for (const [name, value] of answer.headers) if (passed.includes(name)) headers.append(name, value);
  return new Response(answer.body, { status: answer.status, headers });
};
