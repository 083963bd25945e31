import type { Context } from "hono";
import type { ApiEnv } from "./api-app.ts";
import type { Env } from "./env.ts";
import type { ModelEnd } from "./model-ends.ts";
import { getHeader, setHeader } from "./response-headers.ts";

/**
 * Says the end of the model in whatever response this call ends in. Where the version of the response ends too, `Deprecation` and `Sunset` speak of
 * what ends first, for RFC 9745 knows one of each, and `Link` of both: first, and without an anchor if it is the version, of what the two speak of.
 */
export function announceModelEnd(c: Context<ApiEnv>, { texts, deprecation }: ModelEnd, env: Pick<Env, "PORTAL_URL">) {
  const versionLinks = getHeader(c, "Link");
  if (versionLinks === undefined) {
    for (const [name, value] of Object.entries(texts)) setHeader(c, name, value);
  } else if (endsAt(getHeader(c, "Sunset")) <= (deprecation.sunsetAt?.getTime() ?? Number.POSITIVE_INFINITY)) {
    setHeader(c, "Link", `${versionLinks}, ${texts.Link}`);
  } else {
    setHeader(c, "Deprecation", texts.Deprecation);
    setHeader(c, "Sunset", texts.Sunset);
    const anchor = `anchor="${env.PORTAL_URL}/versions/${c.get("version")}"`;
    setHeader(c, "Link", `${texts.Link}, ${versionLinks.replaceAll('; rel="', `; ${anchor}; rel="`)}`);
  }
}

function endsAt(sunset: string | undefined): number {
  return sunset === undefined ? Number.POSITIVE_INFINITY : Date.parse(sunset);
}
