import { portalEnv } from "../env.ts";

/** The API's own description of itself, of the newest version when `version` is null. Rejects when the API cannot be reached. */
export async function fetchDocument(version: string | null): Promise<Response> {
  const query = version === null ? "" : `?version=${encodeURIComponent(version)}`;
  return await fetch(`${portalEnv().apiUrl}/openapi.json${query}`, { signal: AbortSignal.timeout(5000) });
}

/** The answer of a page that needs the description and cannot have it. */
export function documentUnavailable(reason: string): Response {
  return new Response(JSON.stringify({ title: "The description is not available", status: 503, detail: reason }), {
    status: 503,
    headers: { "Content-Type": "application/problem+json", "Retry-After": "5" },
  });
}
