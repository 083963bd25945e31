import { openSealed, seal, systemRandom } from "@sundial/kernel";
import type { APIContext } from "astro";
import { portalEnv } from "../env.ts";

type Cookies = Pick<APIContext, "cookies">;

/** Keeps a value in the reader's browser, encrypted, out of scripts' reach. It must fit a cookie: about 3 kB of JSON. */
export function setSealedCookie(
  { cookies }: Cookies,
  name: string,
  { value, maxAgeSeconds }: { value: unknown; maxAgeSeconds: number },
): void {
  const { secret, production } = portalEnv();
  cookies.set(name, seal(JSON.stringify(value), { secret, purpose: `cookie ${name}`, random: systemRandom }), {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: production,
    maxAge: maxAgeSeconds,
  });
}

/** The value, or undefined when there is none, it was altered, or it was sealed with another secret. */
export function readSealedCookie({ cookies }: Cookies, name: string): unknown {
  const sealed = cookies.get(name)?.value;
  if (!sealed) return undefined;
  try {
    return JSON.parse(openSealed(sealed, { secret: portalEnv().secret, purpose: `cookie ${name}` }));
  } catch {
    return undefined;
  }
}

export function deleteCookie({ cookies }: Cookies, name: string): void {
  cookies.delete(name, { path: "/" });
}
