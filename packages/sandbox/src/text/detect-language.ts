import { splitWords } from "./split-text.ts";

export type Language = "en" | "de" | "fr" | "es";

const frequentWords: Record<Exclude<Language, "en">, ReadonlySet<string>> = {
  de: new Set(
    "ich du er sie wir ihr der die das den dem ein eine einen und oder nicht ist sind war wie was wer wo warum wann mein meine dein mit fur auf aus von zu zum zur bei kann konnen bitte hallo danke uber auch noch habe hat erklare schreibe".split(
      " ",
    ),
  ),
  fr: new Set(
    "je tu il elle nous vous ils le la les un une des du de et ou ne pas est sont comment pourquoi quand quel quelle mon ma mes ton votre avec pour dans sur par bonjour merci peux pouvez ecris ecrivez explique qu que qui".split(
      " ",
    ),
  ),
  es: new Set(
    "yo tu el ella nosotros los las un una unos y o no es son como por que cuando donde cual mi mis su con para en del al hola gracias puedo puedes escribe explica explicame quiero tengo esta estan".split(
      " ",
    ),
  ),
};
const asked: Record<Language, RegExp> = {
  en: /\b(?:answer|reply|respond|write|speak|always)\b.{0,20}\b(?:in|auf|en) english\b/i,
  de: /\b(?:answer|reply|respond|speak|antworte)\b.{0,20}\b(?:in german|auf deutsch)\b/i,
  fr: /\b(?:answer|reply|respond|speak|réponds|répondez)\b.{0,20}\b(?:in french|en français)/i,
  es: /\b(?:answer|reply|respond|speak|responde|contesta)\b.{0,20}\b(?:in spanish|en español)/i,
};
const accentsOnly = { es: /[¿¡ñ]/, de: /[äöüß]/, fr: /[çœèêàù]/ };

/** The language to answer in: the one asked for, else the one of the message, else English. */
export function detectLanguage(ask: string, instructions: string): Language {
  for (const language of ["de", "fr", "es", "en"] as const) {
    if (asked[language].test(ask) || asked[language].test(instructions)) return language;
  }
  const words = splitWords(ask.slice(0, 1_000));
  const scores = (["de", "fr", "es"] as const).map((language) => {
    const hits = words.filter((word) => frequentWords[language].has(word)).length;
    return { language, score: hits + (accentsOnly[language].test(ask) ? 1 : 0) };
  });
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score >= Math.max(1, words.length * 0.25) ? best.language : "en";
}
