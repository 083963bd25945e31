import type { APIContext } from "astro";
import { portalEnv } from "../env.ts";

type Caller = Pick<APIContext, "request" | "clientAddress">;

/**
 * Calls the sign-in endpoints of the API in the reader's name: with the reader's cookies, from the reader's address.
 * The API sees the portal's public origin, so its own origin check holds. Redirects are handed back, not followed.
 */
export async function callAuth(
  caller: Caller,
  path: string,
  init: { method: string; body?: BodyInit | null; contentType?: string | null },
): Promise<Response> {
  const { apiUrl, portalUrl } = portalEnv();
  const headers = new Headers({
    origin: portalUrl,
    "x-forwarded-for": addressOf(caller),
    "x-forwarded-host": new URL(portalUrl).host,
    "x-forwarded-proto": new URL(portalUrl).protocol.slice(0, -1),
  });
  for (const name of ["cookie", "user-agent", "accept", "accept-language"]) {
    const value = caller.request.headers.get(name);
    if (value) headers.set(name, value);
  }
  if (init.contentType) headers.set("content-type", init.contentType);
  return await fetch(`${apiUrl}/auth${path}`, {
    method: init.method,
    headers,
    body: init.body ?? null,
    redirect: "manual",
    signal: AbortSignal.timeout(15_000),
  });
}

/** Posts JSON to a sign-in endpoint. */
export function postAuth(caller: Caller, path: string, body: unknown): Promise<Response> {
  return callAuth(caller, path, { method: "POST", body: JSON.stringify(body), contentType: "application/json" });
}

/** The session cookies that an answer of the API sets, to be handed on to the browser. */
export function copyCookies(from: Response, to: Headers): void {
  for (const cookie of from.headers.getSetCookie()) to.append("set-cookie", cookie);
}

function addressOf({ request, clientAddress }: Caller): string {
  const forwarded = portalEnv().trustProxy
    ? request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim()
    : undefined;
  return forwarded || clientAddress;
}
