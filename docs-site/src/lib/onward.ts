import type { APIContext } from "astro";
import { z } from "zod";
import { deleteCookie, readSealedCookie, setSealedCookie } from "./sealed-cookie.ts";

const cookieName = "sundial_onward";
const onwardSchema = z.object({ url: z.url({ protocol: /^https?$/ }) });

/** The page that leads to another site. The policy lets forms lead to this site only, and browsers hold redirects of forms to it. */
export const onwardPage = "/console/billing/onward";

/** Notes the page of another site to go on to, for `onwardPage` a moment later. */
export function setOnward(context: Pick<APIContext, "cookies">, url: string): void {
  setSealedCookie(context, cookieName, { value: onwardSchema.parse({ url }), maxAgeSeconds: 60 });
}

/** The noted page, once. */
export function takeOnward(context: Pick<APIContext, "cookies">): string | null {
  const onward = onwardSchema.safeParse(readSealedCookie(context, cookieName));
  if (!onward.success) return null;
  deleteCookie(context, cookieName);
  return onward.data.url;
}
