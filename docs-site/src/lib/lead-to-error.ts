import type { PastedError } from "./find-pasted-error.ts";

/**
 * Where what was found in a pasted text leads: the page of its code, the search for its request, or the codes of its status. Null when
 * nothing was found. The text itself is in no address.
 */
export function leadToError({ codes, requestId, status, hasSecret }: PastedError): string | null {
  const [code, ...others] = codes;
  const path = code !== undefined && others.length === 0 ? `/errors/${code}` : "/errors";
  const query = new URLSearchParams();
  if (others.length > 0) for (const one of codes) query.append("code", one);
  else if (requestId !== null) query.set("request", requestId);
  else if (code === undefined && status !== null) query.set("status", String(status));
  if (code === undefined && query.size === 0) return null;
  if (hasSecret) query.set("pasted", "key");
  return query.size === 0 ? path : `${path}?${query}`;
}
