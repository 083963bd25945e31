import { phrasebook, targetLanguageNames, translationFrames } from "../fixtures/translations.ts";
import type { Writer } from "./asked.ts";
import { chooseLabel, readLabels } from "./follow-instructions.ts";
import { likelySentiment } from "./sentiment.ts";
import { sourceOf } from "./source-of.ts";
import { capitalise, shorten, splitSentences, splitWords } from "./split-text.ts";

const summarise = /\b(?:summar|tl;?dr|key points|main points|zusammenfass|fasse?\b.*zusammen|résum|resum)/i;
const translate = /\b(?:translat|übersetz|tradui|traduc)|\bhow do you say\b/i;
const extract = /\b(?:extract|find all|list all|pull out|extrahier|extrai|extrae)\b/i;
const classify =
  /\b(?:classif|categori[sz]e|sentiment|label the|positive or negative|is this (?:spam|positive|negative)|klassifizier)/i;

/** The sentences that say most, in their order. */
export const summariseText: Writer = (asked) => {
  if (!summarise.test(asked.text.slice(0, 500)) && !summarise.test(asked.text.slice(-300))) return null;
  const source = splitSentences(sourceOf(asked));
  if (source.join(" ").length < 80) return asked.dice.pick(asked.phrases.textMissing);
  const wanted = asked.isBrief
    ? 1
    : (pointsWanted(asked.text) ?? Math.min(4, Math.max(2, Math.ceil(source.length / 3))));
  const best = mostTelling(source, wanted).map((sentence) => shorten(sentence, 240));
  if (asked.isBrief) return endSentence(best[0] ?? "");
  return `${asked.dice.pick(asked.phrases.summaryLead)}\n\n${best.map((sentence) => `- ${endSentence(sentence)}`).join("\n")}`;
};

export const translateText: Writer = (asked) => {
  if (!translate.test(asked.text.slice(0, 300)) && !translate.test(asked.text.slice(-200))) return null;
  const language = targetLanguageNames.find(({ pattern }) => pattern.test(asked.text))?.language;
  const source = sourceOf(asked).trim();
  if (source === "") return asked.dice.pick(asked.phrases.textMissing);
  if (!language) return source;
  const plain = splitWords(source).join(" ");
  const known = phrasebook.find(({ en }) => en === plain);
  return known ? known[language] : translationFrames[language].replace("{text}", () => source);
};

export const extractFacts: Writer = ({ text, facts, phrases, dice }) => {
  if (!extract.test(text.slice(0, 500))) return null;
  const kinds: [string, readonly string[]][] = [
    ["Names", facts.names],
    ["E-mail addresses", facts.emails],
    ["Phone numbers", facts.phones],
    ["Dates", facts.dates],
    ["Times", facts.times],
    ["Amounts", facts.amounts],
    ["Links", facts.urls],
  ];
  const found = kinds.filter(([, values]) => values.length > 0);
  if (found.length === 0) return dice.pick(phrases.textMissing);
  return found.map(([kind, values]) => `- **${kind}:** ${values.join(", ")}`).join("\n");
};

export const classifyText: Writer = (asked) => {
  const { text, dice } = asked;
  if (!classify.test(text.slice(0, 500))) return null;
  const source = sourceOf(asked) || text;
  const [first, ...others] = readLabels(text);
  if (first === undefined) return capitalise(likelySentiment(source));
  return chooseLabel([first, ...others], source) ?? dice.pick([first, ...others]);
};

const pointCounts: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  drei: 3,
  trois: 3,
  tres: 3,
};

/** "In three bullet points". */
function pointsWanted(text: string): number | undefined {
  const [, word = ""] =
    /\b(\d|two|three|four|five|six|drei|trois|tres)\s+(?:short |main |key )?(?:bullet|point|sentence|stichpunkt|puntos)/i.exec(
      text,
    ) ?? [];
  return pointCounts[word.toLowerCase()] ?? (Number(word) || undefined);
}

function mostTelling(sentences: readonly string[], count: number): string[] {
  const frequency = new Map<string, number>();
  for (const word of sentences.flatMap(splitWords))
    if (word.length > 3) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const scored = sentences.map((sentence, place) => {
    const words = splitWords(sentence);
    const sum = words.reduce((total, word) => total + (frequency.get(word) ?? 0), 0);
    return { sentence, place, score: sum / (words.length + 5) + (place === 0 ? 1 : 0) };
  });
  const best = scored.sort((a, b) => b.score - a.score).slice(0, count);
  return best.sort((a, b) => a.place - b.place).map(({ sentence }) => sentence);
}

function endSentence(text: string): string {
  return /[.!?…。]$/u.test(text) ? text : `${text}.`;
}
