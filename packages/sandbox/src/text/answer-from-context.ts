import { knownFacts } from "../fixtures/facts.ts";
import { technicalFacts } from "../fixtures/facts-technical.ts";
import { factsInOtherLanguages } from "../fixtures/facts-world.ts";
import type { Asked, Writer } from "./asked.ts";
import { splitWords } from "./split-text.ts";

const facts = [...knownFacts, ...technicalFacts];
const isQuestion =
  /^(?:what|who|where|when|why|how|which|is|are|do|does|did|can|should|explain|define|describe|list|name|tell me)\b|\?|\b(?:tell me|explain)\b/i;
const asksForName = /\bwhat(?:'s| is) my name\b|\bdo you (?:remember|know) my name\b|\bwho am i\b/i;
const tellsName =
  /\b(?:[Mm]y name is|I am called|[Cc]all me)\s+(\p{Lu}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]+)?)|\bI(?:'m| am) (\p{Lu}[\p{L}'-]+)\b/u;
const goesOn = /^(?:and|but|so|what about|how about|why|ok(?:ay)?)\b|\b(?:it|there|that|they|he|she|its|their)\b/i;

/** A question of which every telling word is known here, with a true answer. */
export const answerFromFacts: Writer = ({ text, language }) => {
  if (text.length > 300) return null;
  if (language !== "en") {
    const known = factsInOtherLanguages.find(({ pattern }) => pattern.test(text));
    if (known) return known.answer;
  }
  if (!isQuestion.test(text)) return null;
  const has = wordTest(text);
  return facts.find(({ words }) => words.every(has))?.answer ?? null;
};

/** "And how many people live there?" is understood with the turns before it. */
export const answerFollowUp: Writer = ({ text, earlier }: Asked) => {
  if (text.length > 120 || earlier === "" || !goesOn.test(text)) return null;
  const [inText, inEarlier] = [wordTest(text), wordTest(earlier)];
  const fits = (words: readonly string[]) =>
    words.every((word) => inText(word) || inEarlier(word)) && words.some(inText) && !words.every(inText);
  return facts.find(({ words }) => words.length > 1 && fits(words))?.answer ?? null;
};

/** "My name is Ada." asks nothing, and is what `recallName` is asked for next. */
export const noteName: Writer = ({ text, language }) => {
  const [, named, am] = text.length <= 80 && language === "en" && !/[?]/.test(text) ? (tellsName.exec(text) ?? []) : [];
  const name = named ?? am;
  return name ? `Nice to meet you, ${name}! What would you like to work on?` : null;
};

/** What people test first of a conversation's memory. */
export const recallName: Writer = ({ text, earlier, instructions }) => {
  if (!asksForName.test(text)) return null;
  const [, named, am] = tellsName.exec(earlier) ?? tellsName.exec(instructions) ?? [];
  const name = named ?? am;
  return name ? `Your name is ${name}.` : "You haven't told me your name yet. What should I call you?";
};

function wordTest(text: string): (wanted: string) => boolean {
  const words = new Set(splitWords(text));
  return (wanted) => words.has(wanted) || words.has(`${wanted}s`);
}
