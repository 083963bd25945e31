import type { APIRoute } from "astro";
import { answerFeed } from "../../lib/changelog-feed.ts";

export const GET: APIRoute = ({ request, url }) => answerFeed(request, url, "atom");
