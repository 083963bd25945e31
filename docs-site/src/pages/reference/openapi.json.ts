import { newestVersion, versions } from "@sundial/versions";
import type { APIRoute } from "astro";
import { badgeDocument } from "../../lib/badge-document.ts";
import { documentUnavailable, fetchDocument } from "../../lib/fetch-document.ts";
import { quietHeaders } from "../../lib/quiet-headers.ts";
import { changesOfVersions } from "../../lib/reference/documents.ts";

/** What the explorer shows: a version's description with marks on what came, changes and goes. */
export const GET: APIRoute = async ({ url }) => {
  const version = url.searchParams.get("version") ?? newestVersion.date;
  if (!versions.some(({ date }) => date === version)) return new Response("There is no such version.", { status: 404 });
  try {
    const answer = await fetchDocument(version);
    if (!answer.ok) return documentUnavailable(`The API answered ${answer.status}.`);
    return Response.json(quietHeaders(badgeDocument(await answer.json(), version, changesOfVersions())), {
      headers: { "Cache-Control": "public, max-age=60" },
    });
  } catch {
    return documentUnavailable("The API cannot be reached.");
  }
};
