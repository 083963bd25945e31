/** What was searched for, without what the API refuses because it cannot be stored: NUL, and half of a character at the cut. */
export function readSearchText(query: URLSearchParams, name: string, max: number): string {
  return (query.get(name) ?? "").replaceAll("\0", "").trim().slice(0, max).toWellFormed();
}
