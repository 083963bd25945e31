const fillers = new Set(
  "a an and are as at be can could do does for from get how i if in is it many me much my of on or our should that the there this to was we what when where which who why will with you your".split(
    " ",
  ),
);

/** Each is a search of its own, and is looked for in every page that is found: what is pasted may be a whole text. */
const wordsMax = 8;

/**
 * The first eight different words of a question that say what it is about, in lower case; of all of them when there are
 * no others.
 */
export function searchWords(query: string): string[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replaceAll(/^[^\p{L}\p{N}/{]+|[^\p{L}\p{N}}]+$/gu, ""))
    .filter((word) => word !== "");
  const telling = words.filter((word) => !fillers.has(word));
  return [...new Set(telling.length > 0 ? telling : words)].slice(0, wordsMax);
}

const endings = "ies|ied|ying|ing|ions?|ed|es|s|y|e";
/** Shorter words have other words' beginnings: "retries" that of "retrieve". */
const longWord = 8;

/**
 * Whether a text has that word, another form of it, or one that begins with it. Pagefind answers a word that is nowhere with whatever begins a
 * little like it, "langchain" with "language", and takes "retry" for "retrieve".
 */
export function saysWord(text: string, word: string): boolean {
  const root = word.replace(new RegExp(`(?<=.{3})(?:${endings})$`), "").replace(/([b-df-hj-np-tv-z])\1$/, "$1");
  const prefix = word.length < longWord ? word : word.slice(0, Math.max(6, Math.ceil(word.length * 0.6)));
  // The last letter may be there twice: "run" in "running".
  const forms = `${escapePattern(prefix)}|${escapePattern(root)}${escapePattern(root.slice(-1))}?(?:${endings})?(?![\\p{L}\\p{N}])`;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms})`, "iu").test(text);
}

/** As `RegExp.escape`, which not all browsers of readers have. */
function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
