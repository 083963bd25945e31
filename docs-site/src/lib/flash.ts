import type { APIContext } from "astro";
import { z } from "zod";
import { deleteCookie, readSealedCookie, setSealedCookie } from "./sealed-cookie.ts";

const cookieName = "sundial_flash";
const flashSchema = z.object({
  text: z.string(),
  secret: z.string().optional(),
  mayChat: z.boolean().optional(),
  link: z.string().optional(),
});

/** What an action did, for the page after the redirect. `secret` is a new key's, to be shown that once, with a call to try it if it `mayChat`; `link` is an address to hand on. */
export type Flash = z.infer<typeof flashSchema>;

export function setFlash(context: Pick<APIContext, "cookies">, flash: Flash): void {
  setSealedCookie(context, cookieName, { value: flash, maxAgeSeconds: 60 });
}

/** Reads the message and forgets it, so that a reload does not show it again. */
export function takeFlash(context: Pick<APIContext, "cookies">): Flash | null {
  const flash = flashSchema.safeParse(readSealedCookie(context, cookieName));
  if (!flash.success) return null;
  deleteCookie(context, cookieName);
  return flash.data;
}
