const fillers = new Set(
  "a an and are as at be can could do does for from get how i if in is it me my of on or our should that the there this to was we what when where which who why will with you your".split(
    " ",
  ),
);

/** The words of a question that say what it is about, in lower case; all of them when there are no others. */
export function searchWords(query: string): string[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replaceAll(/^[^\p{L}\p{N}/{]+|[^\p{L}\p{N}}]+$/gu, ""))
    .filter((word) => word !== "");
  const telling = words.filter((word) => !fillers.has(word));
  return telling.length > 0 ? telling : words;
}

/**
 * Whether a text has that word, or one with the same beginning: Pagefind answers a word that is nowhere with whatever begins a little like
 * it, "langchain" with "language".
 */
export function saysWord(text: string, word: string): boolean {
  const stem = word.replace(/(ing|ed|es|s)$/, "");
  return text.toLowerCase().includes(stem.slice(0, Math.max(3, Math.floor(word.length * 0.6))));
}
