/** What `Retry-After` asks for, as milliseconds from now (RFC 9110, section 10.2.3: seconds, or a date). Null when it says nothing that can be read, or is past. */
export function readRetryAfter(value: string | null, now: Date): number | null {
  const text = value?.trim() ?? "";
  const waitMs = /^\d{1,9}$/.test(text)
    ? Number(text) * 1_000
    : isDate.test(text)
      ? Date.parse(text) - now.getTime()
      : Number.NaN;
  return waitMs > 0 ? waitMs : null;
}

/** `Date.parse` takes much that is no HTTP-date. */
const isDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
