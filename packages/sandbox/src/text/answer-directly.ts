import type { Writer } from "./asked.ts";
import { capitalise, splitWords } from "./split-text.ts";

const echo =
  /^(?:please\s+)?(?:say|repeat|echo|output|print|(?:reply|respond|answer)(?: only| just)?(?: with| using))(?: exactly| only| just)*(?: after me| back| the following| this(?=:))?(:|,)?\s+(.+)$/is;
const greeting =
  /^(?:hi|hello|hey|howdy|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|moin|bonjour|salut|bonsoir|hola|buenos días|buenas(?: tardes)?|ping|test(?:ing)?|ciao|buongiorno|olá|oi|bom dia|こんにちは|你好|您好)(?!\p{L})[\s\p{P}\p{L}]{0,30}$/iu;
const saySomething = /^say (?:something|anything)[.!]?$/i;
const thanks =
  /^(?:(?:ok(?:ay)?|great|perfect|super|cool)[\s,.!]+)?(?:many )?(?:thanks?|thank you|thx|cheers|danke|vielen dank|merci|gracias|grazie|obrigad[oa]|ありがとう(?:ございます)?|谢谢)(?!\p{L})[\s\p{P}\p{L}]{0,30}$/iu;
const identity =
  /^(?:who|what) (?:are|r) you\b|^what(?:'s| is) your name|which model (?:are|is)|wer bist du|qui (?:es-tu|êtes-vous)|quién eres/i;
const counting = /\bcount (?:from (\d{1,4}) )?(?:up )?to (\d{1,4})\b/i;
const joke = /\b(?:tell|know|write).{0,20}\bjoke\b|\bmake me laugh\b/i;
const jokes = [
  "There are 10 kinds of people: those who read binary, and those who don't.",
  "A SQL query walks into a bar, goes up to two tables and asks: may I join you?",
  "I would tell you a joke about UDP, but you might not get it.",
] as const;
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

export const introduce: Writer = ({ text, instructions, phrases, dice }) => {
  if (!identity.test(text)) return null;
  // Who a system prompt makes the model be, it is.
  const [, role] = /\bYou are (\p{Lu}\p{Ll}+, [^.\n]{3,120})/u.exec(instructions) ?? [];
  return role ? `I'm ${role}. How can I help you?` : dice.pick(phrases.introductions);
};

export const countUp: Writer = ({ text }) => {
  const [, from = "1", to] = counting.exec(text) ?? [];
  if (to === undefined) return null;
  const [first, last] = [Number(from), Math.min(Number(to), Number(from) + 200)];
  return first > last ? null : Array.from({ length: last - first + 1 }, (_, i) => first + i).join(", ");
};

export const tellJoke: Writer = ({ text, dice }) => (joke.test(text) ? dice.pick(jokes) : null);

export const greet: Writer = ({ text, phrases, dice }) =>
  greeting.test(text) || saySomething.test(text) ? dice.pick(phrases.greetings) : null;

export const acceptThanks: Writer = ({ text, phrases, dice }) => (thanks.test(text) ? dice.pick(phrases.thanks) : null);

const asksOfToday =
  /\b(?:weather|forecast|rain|snow|sunny|stock price|exchange rate|news|opening hours|wetter|regnen|temps fait-il|météo|tiempo hace|previsione|tempo faz)\b|\b(?:how long|wie lange)\b.{0,20}\b(?:flight|drive|flug|fahrt)\b|天気|天气|ニュース|新闻/i;
const isAsking = /[?？]|^(?:what|is|will|how|tell me|check|show)\b/i;

/** What nobody knows who cannot look it up. */
export const declineLiveData: Writer = ({ text, phrases, dice }) =>
  text.length < 200 && asksOfToday.test(text) && isAsking.test(text) ? dice.pick(phrases.liveData) : null;

/** True when a message asks for nothing, so that no tool should be called for it. */
export function isSmallTalk(text: string): boolean {
  return greeting.test(text) || thanks.test(text);
}
