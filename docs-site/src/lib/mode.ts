import type { APIContext } from "astro";
import { portalEnv } from "../env.ts";

export type Mode = "test" | "live";
const cookieName = "sundial_mode";

/** The mode that the console shows; test until the person chooses live. */
export function readMode({ cookies }: Pick<APIContext, "cookies">): Mode {
  return cookies.get(cookieName)?.value === "live" ? "live" : "test";
}

export function setMode({ cookies }: Pick<APIContext, "cookies">, mode: Mode): void {
  cookies.set(cookieName, mode, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: portalEnv().production,
    maxAge: 31_536_000,
  });
}
