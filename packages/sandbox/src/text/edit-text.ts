import { corrections } from "../fixtures/corrections.ts";
import type { Asked, Writer } from "./asked.ts";
import { sourceOf } from "./source-of.ts";
import { capitalise } from "./split-text.ts";

const softens =
  /\b(?:rewrite|rephrase|reword|make|say)\b.{0,40}\b(?:polite|politely|friendl|nicer|formal|professional)/i;
const corrects =
  /\b(?:correct|fix|proofread|improve|check)\b.{0,30}\b(?:grammar|spelling|text|sentence|writing|mistakes)/i;

/** "Send me the file now." gives "Could you please send me the file?" */
export const rewritePolitely: Writer = (asked: Asked) => {
  if (!softens.test(asked.text.slice(0, 300))) return null;
  const source = sourceOf(asked).replace(/[.!\s]+$/, "");
  if (source === "") return asked.dice.pick(asked.phrases.textMissing);
  const softened = source
    .replace(/\b(?:right now|now|immediately|asap|at once|please)\b/gi, "")
    .replace(/^(?:i want you to|you (?:must|need to|have to|should))\s+/i, "")
    .replace(/\s+/g, " ")
    .trim();
  const isOrder =
    /^\p{Lu}?\p{Ll}+\s/u.test(softened) && !/^(?:I|we|this|that|it|the|your|my|why|what|you)\b/i.test(softened);
  if (isOrder)
    return `Could you please ${softened.charAt(0).toLowerCase()}${softened.slice(1)} when you have a moment? Thank you!`;
  return `I'd like to mention, and please don't take it amiss: ${softened.charAt(0).toLowerCase()}${softened.slice(1)}. Could we find a way to improve this together?`;
};

/** Corrects the slips that demonstrations are made of, and leaves the rest as it is. */
export const correctText: Writer = (asked: Asked) => {
  if (!corrects.test(asked.text.slice(0, 300))) return null;
  const source = sourceOf(asked);
  if (source === "") return asked.dice.pick(asked.phrases.textMissing);
  return capitalise(corrections.reduce((text, { wrong, right }) => text.replace(wrong, right), source));
};
