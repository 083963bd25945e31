import { type SQL, sql } from "drizzle-orm";

const wordsMax = 10;

/**
 * The words as a `tsquery` that goes with `listing_search`: all of them must be there, each as the beginning of a word or by its English stem.
 * Everything but letters and digits only parts words. Null when there is no word.
 */
export function searchWords(text: string): SQL | null {
  const words = (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).slice(0, wordsMax);
  if (words.length === 0) return null;
  const parts = words.map((word) => sql`(to_tsquery('simple', ${`${word}:*`}) || plainto_tsquery('english', ${word}))`);
  return sql`(${sql.join(parts, sql` && `)})`;
}
