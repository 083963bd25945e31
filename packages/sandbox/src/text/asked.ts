import type { Dice } from "../dice.ts";
import type { Phrases } from "../fixtures/phrases.ts";
import { phrasesDe } from "../fixtures/phrases-de.ts";
import { phrasesEn } from "../fixtures/phrases-en.ts";
import { phrasesEs } from "../fixtures/phrases-es.ts";
import { phrasesFr } from "../fixtures/phrases-fr.ts";
import { detectLanguage, type Language } from "./detect-language.ts";
import { type Facts, readFacts } from "./read-facts.ts";
import { readTopic } from "./read-topic.ts";

/** A message, read once for all writers. */
export interface Asked {
  readonly text: string;
  readonly topic: string;
  readonly facts: Facts;
  readonly phrases: Phrases;
  readonly isBrief: boolean;
  readonly dice: Dice;
}

/** Writes the answer when the message is of its kind. */
export type Writer = (asked: Asked) => string | null;

const phrasesByLanguage: Record<Language, Phrases> = { en: phrasesEn, de: phrasesDe, fr: phrasesFr, es: phrasesEs };
const brief =
  /\b(?:brief(?:ly)?|concise(?:ly)?|in (?:a|one) (?:single )?(?:sentence|word|line)|(?:one|single)[- ](?:sentence|line)|one[- ]liner|short(?:ly)? answer|tl;?dr|kurz|in einem satz|en une phrase|brièvement|en una frase|brevemente)\b/i;

export function readAsked(text: string, { instructions, dice }: { instructions: string; dice: Dice }): Asked {
  return {
    text,
    topic: readTopic(text),
    facts: readFacts(text),
    phrases: phrasesByLanguage[detectLanguage(text, instructions)],
    isBrief: brief.test(text.slice(0, 2_000)) || brief.test(instructions),
    dice,
  };
}

export function fillPhrase(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
