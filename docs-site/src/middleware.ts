import { defineMiddleware, sequence } from "astro:middleware";
import { isApiError } from "@sundial/sdk";
import type { APIContext } from "astro";
import { portalEnv } from "./env.ts";
import { toApiProblem } from "./lib/api-problem.ts";
import { openSession } from "./lib/open-session.ts";
import { answerFromCache, isCacheable } from "./lib/page-cache.ts";
import { toPageMarkdown } from "./lib/page-markdown.ts";
import { isSameOrigin } from "./lib/same-origin.ts";
import { hasSessionCookie } from "./lib/session-cookie.ts";
import { markdownType, wantsMarkdown } from "./lib/wants-markdown.ts";

const personal = /^\/(console|welcome|invitations)(\/|$)/;

/** Answers with a page as Markdown where Accept asks for it; the server makes that of an address ending in `.md`, and serves prerendered pages itself. */
const answerMarkdown = defineMiddleware(async ({ isPrerendered, request, url }, next) => {
  const response = await next();
  if (isPrerendered || !response.headers.get("content-type")?.startsWith("text/html")) return response;
  response.headers.append("Vary", "Accept");
  const isAnswer = response.ok || response.status === 404; // a program that asks for a page that is not there reads why
  if (!isAnswer || !wantsMarkdown(request.headers.get("accept"))) return response;
  const address = portalEnv().portalUrl + url.pathname + url.search;
  const { markdown } = toPageMarkdown(await response.text(), address);
  const headers = new Headers(response.headers);
  headers.delete("Content-Security-Policy");
  headers.set("Content-Type", markdownType);
  if (response.ok) headers.append("Link", `<${address}>; rel="canonical"`);
  return new Response(markdown, { status: response.status, headers });
});

/** Refuses writes that another site sends, and opens the session for pages that belong to a person. */
const openPage = defineMiddleware(async (context, next) => {
  if (context.isPrerendered) return next();
  const { request, url, locals } = context;
  if (!isSameOrigin(request, portalEnv().portalUrl))
    return new Response("This form was sent from another site.", { status: 403 });
  locals.signedIn = hasSessionCookie(context.request.headers.get("cookie"));
  // Where the mail of an invitation leads; its reader may have no organization yet, so the page is outside the console.
  if (url.pathname === "/console/invitations") return context.redirect("/invitations", 303);
  if (!personal.test(url.pathname)) return beginAnew(context, next);
  const session = locals.signedIn ? await openSession(context) : null;
  if (!session) return context.redirect(`/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`, 303);
  locals.session = session;
  if (url.pathname.startsWith("/console")) {
    if (session.organizationId === null) return context.redirect("/welcome", 303);
    locals.organizations = (await session.api.organizations.list({ limit: 100 })).data;
  }
  const response = await beginAnew(context, next).catch((error: unknown) => {
    // What the person's role may not read. Pages offer only what it may, but an address can be typed.
    if (!isApiError(error) || error.status !== 403) throw error;
    locals.refusal = toApiProblem(error);
    return context.rewrite("/refused");
  });
  response.headers.set("Cache-Control", "no-store");
  return response;
});

/** What everybody without a session reads alike is made once a minute. */
const keepPage = defineMiddleware(async (context, next) => {
  if (
    context.isPrerendered ||
    !isCacheable(context.request, context.url, hasSessionCookie(context.request.headers.get("cookie")))
  )
    return next();
  const kind = wantsMarkdown(context.request.headers.get("accept")) ? "markdown" : "html";
  return answerFromCache(`${kind} ${context.url.pathname}`, next);
});

export const onRequest = sequence(keepPage, answerMarkdown, openPage);

/** A list whose cursor the API does not know, because it was typed or is of another list, begins at its beginning. */
async function beginAnew({ url, redirect }: APIContext, next: () => Promise<Response>): Promise<Response> {
  return next().catch((error: unknown) => {
    if (!isApiError(error) || error.code !== "invalid_cursor" || !url.searchParams.has("after")) throw error;
    const query = new URLSearchParams(url.searchParams);
    query.delete("after");
    return redirect(url.pathname + (query.size > 0 ? `?${query}` : ""), 303);
  });
}
