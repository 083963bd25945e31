import type { APIRoute } from "astro";
import { portalEnv } from "../env.ts";

/** The API's own description, from the portal's origin, so that a reader's browser needs no other host to see it. */
export const GET: APIRoute = async () => {
  try {
    const answer = await fetch(`${portalEnv().apiUrl}/openapi.json`, { signal: AbortSignal.timeout(5000) });
    if (!answer.ok) return unavailable(`The API answered ${answer.status}.`);
    return new Response(answer.body, {
      headers: { "Content-Type": "application/json", "Cache-Control": "public, max-age=60" },
    });
  } catch {
    return unavailable("The API cannot be reached.");
  }
};

function unavailable(reason: string): Response {
  return new Response(JSON.stringify({ title: "The description is not available", status: 503, detail: reason }), {
    status: 503,
    headers: { "Content-Type": "application/problem+json", "Retry-After": "5" },
  });
}
