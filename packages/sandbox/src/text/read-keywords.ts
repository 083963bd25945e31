import { splitWords } from "./split-text.ts";

const notTelling = new Set(
  "about after again also because been before being below between classify could created describe does doing during each explain extract first following from generate give have having here into just json like list made make many more most much need only other over please provide return review same should some such summarize summary tell text than that their them then there these they thing things this those through under until very want were what when where which while will with without would write your".split(
    " ",
  ),
);
const keywordsMax = 8;

/** The words of a text that say what it is about, longest first among the early ones. */
export function readKeywords(text: string): string[] {
  const words = splitWords(text.slice(0, 2_000)).filter(
    (word) => word.length > 3 && !notTelling.has(word) && /\p{L}/u.test(word),
  );
  const first = [...new Set(words)].slice(0, keywordsMax * 2);
  return first.sort((a, b) => b.length - a.length).slice(0, keywordsMax);
}
