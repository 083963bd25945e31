import type { APIRoute } from "astro";
import { documentUnavailable, fetchDocument } from "../lib/fetch-document.ts";

/** The API's own description, from the portal's origin, so that a reader's browser needs no other host to see it. `?version=` takes a date. */
export const GET: APIRoute = async ({ url }) => {
  try {
    const answer = await fetchDocument(url.searchParams.get("version"));
    if (answer.status >= 500) return documentUnavailable(`The API answered ${answer.status}.`);
    const headers = new Headers({ "Content-Type": answer.headers.get("content-type") ?? "application/json" });
    if (answer.ok) headers.set("Cache-Control", "public, max-age=60");
    return new Response(answer.body, { status: answer.status, headers });
  } catch {
    return documentUnavailable("The API cannot be reached.");
  }
};
