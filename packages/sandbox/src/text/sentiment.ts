import { splitWords } from "./split-text.ts";

const positive = new Set(
  "amazing awesome beautiful best brilliant delighted easy excellent fantastic fast friendly glad good great happy helpful impressed love loved lovely nice perfect pleased quick recommend satisfied smooth super thank thanks wonderful gut toll super excellent merveilleux genial bueno excelente".split(
    " ",
  ),
);
const negative = new Set(
  "angry annoying awful bad broke broken bug cancel complaint confusing crash crashed damaged disappointed disappointing fail failed fails hate horrible late never poor problem refund rude slow terrible ugly unacceptable unhappy unusable useless waste worst wrong schlecht kaputt mauvais malo".split(
    " ",
  ),
);

/** What a text says of its mood by its words alone. */
export function likelySentiment(text: string): "positive" | "negative" | "neutral" {
  let balance = 0;
  // "Is this positive or negative?" names the choices and not the mood.
  for (const word of splitWords(text)) balance += positive.has(word) ? 1 : negative.has(word) ? -1 : 0;
  if (balance === 0) return "neutral";
  return balance > 0 ? "positive" : "negative";
}
