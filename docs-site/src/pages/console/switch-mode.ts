import type { APIRoute } from "astro";
import { setMode } from "../../lib/mode.ts";
import { safePath } from "../../lib/safe-path.ts";

export const POST: APIRoute = async (context) => {
  const form = await context.request.formData();
  setMode(context, form.get("mode") === "live" ? "live" : "test");
  return context.redirect(safePath(form.get("next"), "/console"), 303);
};
