/**
 * A name as one word, so that the search finds it whole: "GET /v1/api_keys/{key_id}" is "getv1apikeyskeyid", `rate_limit_exceeded` is
 * "ratelimitexceeded". Null for what is no name: several words of a sentence, or nothing to tell apart.
 */
export function searchToken(text: string): string | null {
  const trimmed = text.trim();
  const isCall = /^(get|post|put|patch|delete)\s+\S+$/i.test(trimmed);
  if (/\s/.test(trimmed) && !isCall) return null;
  const token = trimmed.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  return token.length > 2 ? token : null;
}
