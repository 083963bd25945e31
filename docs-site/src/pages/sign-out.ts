import type { APIRoute } from "astro";
import { copyCookies, postAuth } from "../lib/call-auth.ts";
import { deleteCookie } from "../lib/sealed-cookie.ts";

export const POST: APIRoute = async (context) => {
  const answer = await postAuth(context, "/sign-out", {});
  deleteCookie(context, "sundial_explorer");
  const response = context.redirect("/", 303);
  copyCookies(answer, response.headers);
  return response;
};
