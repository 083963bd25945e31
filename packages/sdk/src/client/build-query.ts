/** `?a=1&b=2`, or nothing. Members that are undefined or null are left out; a list becomes one pair a value. */
export function buildQuery(query: Readonly<Record<string, unknown>> | undefined): string {
  if (!query) return "";
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) pairs.append(name, one instanceof Date ? one.toISOString() : String(one));
    }
  }
  const text = pairs.toString();
  return text && `?${text}`;
}
