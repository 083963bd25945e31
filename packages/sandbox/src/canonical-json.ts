const depthMax = 64;

/** JSON with sorted member names, so that equal values give equal text. What is nested deeper than 64 is left out. */
export function toCanonicalJson(value: unknown, depth = 0): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (depth >= depthMax) return "null";
  if (Array.isArray(value)) return `[${value.map((item) => toCanonicalJson(item, depth + 1)).join(",")}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${toCanonicalJson(member, depth + 1)}`);
  return `{${members.join(",")}}`;
}
