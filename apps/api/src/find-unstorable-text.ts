export type Path = readonly (string | number)[];

/**
 * The path of the first text that PostgreSQL cannot store, which is one with a NUL character or a lone surrogate; null when there is
 * none.
 */
export function findUnstorableText(value: unknown, path: Path = []): Path | null {
  if (typeof value === "string") return value.includes("\u0000") || !value.isWellFormed() ? path : null;
  if (typeof value !== "object" || value === null) return null;
  for (const [name, member] of Object.entries(value)) {
    const found = findUnstorableText(member, [...path, name]);
    if (found) return found;
  }
  return null;
}
