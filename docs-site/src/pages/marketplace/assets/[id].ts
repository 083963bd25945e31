import type { APIRoute } from "astro";
import { portalEnv } from "../../../env.ts";

/** An image of a listing, through the portal: pages load nothing from another host. What is no image of a listing is not found. */
export const GET: APIRoute = async ({ params }) => {
  const answer = await fetch(`${portalEnv().apiUrl}/marketplace/assets/${encodeURIComponent(params.id ?? "")}`, {
    signal: AbortSignal.timeout(10_000),
  });
  const type = answer.headers.get("content-type") ?? "";
  if (!answer.ok || !/^image\/(png|jpeg|webp)$/.test(type))
    return new Response("There is no such image.", { status: 404 });
  return new Response(answer.body, {
    headers: {
      "Content-Type": type,
      "Cache-Control": "public, max-age=86400, immutable",
      "X-Content-Type-Options": "nosniff",
    },
  });
};
