/** PostgreSQL has no year 0, which RFC 3339 has; nothing happened before the year 1. */
const earliest = new Date("0001-01-01T00:00:00Z");

/** A filter's instant as the database takes it: one before its calendar means the same as its beginning. */
export function readInstant(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const instant = new Date(text);
  return instant < earliest ? earliest : instant;
}
