import type { Dice } from "../dice.ts";
import type { Phrases } from "../fixtures/phrases.ts";
import { phrasesDe } from "../fixtures/phrases-de.ts";
import { phrasesEn } from "../fixtures/phrases-en.ts";
import { phrasesEs } from "../fixtures/phrases-es.ts";
import { phrasesFr } from "../fixtures/phrases-fr.ts";
import { phrasesIt } from "../fixtures/phrases-it.ts";
import { phrasesJa } from "../fixtures/phrases-ja.ts";
import { phrasesPt } from "../fixtures/phrases-pt.ts";
import { phrasesZh } from "../fixtures/phrases-zh.ts";
import { detectLanguage, type Language } from "./detect-language.ts";
import { type Facts, readFacts } from "./read-facts.ts";
import { readTopic } from "./read-topic.ts";

/** A message, read once for all writers. */
export interface Asked {
  readonly text: string;
  readonly topic: string;
  readonly facts: Facts;
  readonly language: Language;
  readonly phrases: Phrases;
  /** What the system and the developer said. */
  readonly instructions: string;
  /** The turns before the message, oldest first. */
  readonly earlier: string;
  readonly isBrief: boolean;
  readonly dice: Dice;
}

/** Writes the answer when the message is of its kind. */
export type Writer = (asked: Asked) => string | null;

const phrasesByLanguage: Record<Language, Phrases> = {
  en: phrasesEn,
  de: phrasesDe,
  fr: phrasesFr,
  es: phrasesEs,
  it: phrasesIt,
  pt: phrasesPt,
  ja: phrasesJa,
  zh: phrasesZh,
};
const brief =
  /\b(?:brief(?:ly)?|concise(?:ly)?|in (?:a|one) (?:single )?(?:sentence|word|line)|(?:one|single)[- ](?:sentence|line)|one[- ]liner|short(?:ly)? answer|tl;?dr|kurz|in einem satz|en une phrase|brièvement|en una frase|brevemente)\b/i;

export function readAsked(
  text: string,
  { instructions, earlier, dice }: Pick<Asked, "instructions" | "earlier" | "dice">,
): Asked {
  const language = detectLanguage(text, instructions);
  return {
    text,
    language,
    instructions,
    earlier,
    topic: readTopic(text),
    facts: readFacts(text),
    phrases: phrasesByLanguage[language],
    isBrief: brief.test(text.slice(0, 2_000)) || brief.test(instructions),
    dice,
  };
}

export function fillPhrase(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
