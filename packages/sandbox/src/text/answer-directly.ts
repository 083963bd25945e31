import { knownFacts } from "../fixtures/facts.ts";
import type { Asked, Writer } from "./asked.ts";
import { capitalise, splitWords } from "./split-text.ts";

const echo =
  /^(?:please\s+)?(?:say|repeat|echo|output|print|(?:reply|respond|answer)(?: only| just)?(?: with| using))(?: exactly| only| just)*(?: after me| back| the following| this(?=:))?(:|,)?\s+(.+)$/is;
const greeting =
  /^(?:hi|hello|hey|howdy|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|moin|bonjour|salut|bonsoir|hola|buenos días|buenas(?: tardes)?|ping|test(?:ing)?)\b[\s\p{P}\p{L}]{0,30}$/iu;
const thanks =
  /^(?:(?:ok(?:ay)?|great|perfect|super|cool)[\s,.!]+)?(?:many )?(?:thanks?|thank you|thx|cheers|danke|vielen dank|merci|gracias)\b[\s\p{P}\p{L}]{0,30}$/iu;
const identity =
  /^(?:who|what) (?:are|r) you\b|^what(?:'s| is) your name|which model (?:are|is)|wer bist du|qui (?:es-tu|êtes-vous)|quién eres/i;
const counting = /\bcount (?:from (\d{1,4}) )?(?:up )?to (\d{1,4})\b/i;
const joke = /\b(?:tell|know|write).{0,20}\bjoke\b|\bmake me laugh\b/i;
const jokes = [
  "There are 10 kinds of people: those who read binary, and those who don't.",
  "A SQL query walks into a bar, goes up to two tables and asks: may I join you?",
  "I would tell you a joke about UDP, but you might not get it.",
] as const;
const sum =
  /(-?\d{1,9}(?:\.\d{1,6})?)\s*(\+|-|−|\*|×|x|\/|÷|plus|minus|times|multiplied by|divided by)\s*(-?\d{1,9}(?:\.\d{1,6})?)/i;
const isQuestion =
  /^(?:what|who|where|when|why|how|which|is|are|do|does|did|can|explain|define|describe|tell me)\b|\?/i;

/** "Say this is a test" gives "This is a test."; what stands after a colon or in quotes is repeated as it is. */
export const repeatText: Writer = ({ text }) => {
  const [, separator, rest] = echo.exec(text.slice(0, 2_000)) ?? [];
  const wanted = rest?.trim();
  if (!wanted || /^(?:in|about|to|how|why|what|whether|something|hello to|hi to)\b/i.test(wanted)) return null;
  const quoted = /^["“'«](.+?)["”'»][.!]?$/s.exec(wanted)?.[1];
  if (quoted !== undefined || separator === ":") return (quoted ?? wanted).trim();
  const plain = wanted.replace(/^(?:the )?(?:word|text|phrase|sentence)s?[:\s]+/i, "");
  const sentence = capitalise(plain);
  return /[\p{P}\p{S}]$/u.test(sentence) || splitWords(sentence).length < 3 ? sentence : `${sentence}.`;
};

export const introduce: Writer = ({ text, phrases, dice }) =>
  identity.test(text) ? dice.pick(phrases.introductions) : null;

export const countUp: Writer = ({ text }) => {
  const [, from = "1", to] = counting.exec(text) ?? [];
  if (to === undefined) return null;
  const [first, last] = [Number(from), Math.min(Number(to), Number(from) + 200)];
  return first > last ? null : Array.from({ length: last - first + 1 }, (_, i) => first + i).join(", ");
};

export const tellJoke: Writer = ({ text, dice }) => (joke.test(text) ? dice.pick(jokes) : null);

export const greet: Writer = ({ text, phrases, dice }) => (greeting.test(text) ? dice.pick(phrases.greetings) : null);

export const acceptThanks: Writer = ({ text, phrases, dice }) => (thanks.test(text) ? dice.pick(phrases.thanks) : null);

/** True when a message asks for nothing, so that no tool should be called for it. */
export function isSmallTalk(text: string): boolean {
  return greeting.test(text) || thanks.test(text);
}

export const calculate: Writer = ({ text }) => {
  if (text.length > 120) return null;
  const match = sum.exec(text);
  const sign = match?.[2]?.toLowerCase();
  if (!match || sign === undefined || (!isQuestion.test(text) && !/^[\s\d+\-−*×x/÷.=]+$|calculat|compute/i.test(text)))
    return null;
  const [a, b] = [Number(match[1]), Number(match[3])];
  const result = operate(sign, a, b);
  return result === null ? "Division by zero has no result." : `${match[0].trim()} = ${Number(result.toFixed(6))}`;
};

function operate(sign: string, a: number, b: number): number | null {
  if (sign === "+" || sign === "plus") return a + b;
  if (sign === "-" || sign === "−" || sign === "minus") return a - b;
  if (sign === "/" || sign === "÷" || sign === "divided by") return b === 0 ? null : a / b;
  return a * b;
}

export const answerFromFacts: Writer = ({ text }: Asked) => {
  if (text.length > 300 || !isQuestion.test(text)) return null;
  const words = splitWords(text);
  const has = (wanted: string) => words.some((word) => word === wanted || word === `${wanted}s`);
  return knownFacts.find((fact) => fact.words.every(has))?.answer ?? null;
};
