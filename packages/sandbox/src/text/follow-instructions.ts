import { labelSigns } from "../fixtures/label-signs.ts";
import type { Asked, Writer } from "./asked.ts";
import { likelySentiment } from "./sentiment.ts";
import { splitWords } from "./split-text.ts";

const classifies = /\b(?:classif|categori[sz]|label|route|triage|tag)/i;
const labelList =
  /\b(?:one of|into|as|labels?|categories|classes|options)\b(?: either| one of| the following| these)*[:\s]+([^.\n?]{3,300})/i;
const counts: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5 };
const sentenceLimit =
  /\b(?:at most|no more than|max(?:imum)?(?: of)?|up to|in|within|use)\s+(?:one or |two or )?(a|one|two|three|four|five|[1-5])\s+(?:short |brief |single )?sentences?\b/i;

/** A system prompt that makes a classifier of the model gets the label alone. */
export const classifyByInstructions: Writer = ({ text, instructions, dice }) => {
  if (!classifies.test(instructions)) return null;
  const [first, ...others] = readLabels(instructions);
  return first === undefined ? null : (chooseLabel([first, ...others], text) ?? dice.pick([first, ...others]));
};

/** The labels to choose from: "as positive, negative or neutral", "into: billing, technical, other". */
export function readLabels(text: string): string[] {
  const options = (labelList.exec(text)?.[1] ?? "")
    .split(/,|\bor\b|\band\b|\/|\|/)
    .map((option) => option.replace(/["'“”`()[\]:]/g, "").trim());
  const short = options.filter((option) => option !== "" && option.length <= 40);
  return short.length >= 2 ? short : [];
}

/** The label that a text names, shows signs of, or has the mood of. */
export function chooseLabel(labels: readonly string[], text: string): string | undefined {
  const words = splitWords(text);
  const mood = likelySentiment(text);
  return (
    labels.find((label) => label.toLowerCase() === mood) ??
    labels.find((label) => words.includes(label.toLowerCase())) ??
    labels.find((label) => labelSigns.some(({ label: sign, text: seen }) => sign.test(label) && seen.test(text))) ??
    labels.find((label) => /^(?:other|general|misc|none|neutral)/i.test(label))
  );
}

/** An answer held to what the instructions say of its length and its end. */
export function followInstructions(answer: string, { instructions, text }: Asked): string {
  const limit = sentenceLimit.exec(instructions) ?? sentenceLimit.exec(text.slice(0, 2_000));
  const word = limit?.[1]?.toLowerCase() ?? "";
  const limited = limit ? keepSentences(answer, counts[word] ?? Number(word)) : answer;
  const [, persona] = /\bYou are (\p{Lu}\p{Ll}+)\b/u.exec(instructions) ?? [];
  return persona && /\bsign\b.{0,30}\bname\b/i.test(instructions) ? `${limited}\n\n${persona}` : limited;
}

function keepSentences(answer: string, count: number): string {
  // Code has no sentences to count.
  if (answer.includes("```")) return answer;
  const plain = answer.replace(/^\s*(?:\d+\.|[-*•])\s+/gm, "");
  const sentences = plain.split(/(?<=[.!?。！？])\s+|\n+/).filter((sentence) => sentence.trim() !== "");
  return sentences.length <= count ? answer : sentences.slice(0, count).join(" ");
}
