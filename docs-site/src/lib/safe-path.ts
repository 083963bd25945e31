/** A path of this portal to go on to, from a query or a form; anything that could lead elsewhere becomes the fallback. */
export function safePath(text: FormDataEntryValue | string | null | undefined, fallback: string): string {
  if (typeof text !== "string" || !text.startsWith("/")) return fallback;
  // A browser reads //host and /\host as another site; parsing decides as the browser will.
  const base = "http://portal.invalid";
  const url = URL.parse(text, base);
  if (url?.origin !== base) return fallback;
  const path = `${url.pathname}${url.search}`;
  // Dot segments are gone only now, and what is left may begin with two slashes.
  return path.startsWith("//") ? fallback : path;
}
