import { frequentWords } from "../fixtures/frequent-words.ts";
import { splitWords } from "./split-text.ts";

const byWords = ["de", "fr", "es", "it", "pt"] as const;
const languages = ["en", ...byWords, "ja", "zh"] as const;
export type Language = (typeof languages)[number];

const answer = "\\b(?:answer|reply|respond|write|speak|antworte|répond(?:s|ez)|responde|contesta|rispondi)\\b.{0,20}";
const asked: Readonly<Record<Language, RegExp>> = {
  de: order("in german|auf deutsch"),
  fr: order("in french|en français"),
  es: order("in spanish|en español"),
  it: order("in italian|in italiano"),
  pt: order("in portuguese|em português"),
  ja: /(?:in japanese\b|日本語で)/i,
  zh: /(?:in chinese\b|用中文)/i,
  en: /\b(?:answer|reply|respond|write|speak|always)\b.{0,20}\b(?:in|auf|en) english\b/i,
};
const accents = { es: /[¿¡ñ]/, de: /[äöüß]/, fr: /[çœèêàù]/, it: /[òì]|\bperché\b/, pt: /[ãõ]/ };

/** The language to answer in: the one asked for, else the one of the message, else English. */
export function detectLanguage(ask: string, instructions: string): Language {
  const wanted = languages.find((language) => isAskedFor(language, ask) || isAskedFor(language, instructions));
  if (wanted) return wanted;
  const start = ask.slice(0, 1_000);
  if (/[\u3040-\u30ff]/.test(start)) return "ja";
  if (/[\u4e00-\u9fff]/.test(start)) return "zh";
  const words = splitWords(start);
  const hits = (language: keyof typeof frequentWords) =>
    words.filter((word) => frequentWords[language].has(word)).length;
  const scores = byWords.map((language) => ({
    language,
    score: hits(language) + (accents[language].test(ask) ? 1 : 0),
  }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  // "Was" is English too, and so are "do" and "an".
  return best.score >= Math.max(1, words.length * 0.25) && best.score > hits("en") ? best.language : "en";
}

/** A text to translate is in one language and names another. */
function isAskedFor(language: Language, text: string): boolean {
  return asked[language].test(text) && !/translat|übersetz|traduc|tradui|翻訳|翻译/i.test(text);
}

function order(language: string): RegExp {
  return new RegExp(`${answer}\\b(?:${language})(?!\\p{L})`, "iu");
}
