import type { Asked, Writer } from "./asked.ts";
import { capitalise, shorten } from "./split-text.ts";

const kinds: readonly { readonly pattern: RegExp; readonly write: (subject: string, asked: Asked) => string }[] = [
  {
    pattern: /\b(?:tweet|social (?:media )?post|linkedin post|instagram caption)\b/i,
    write: (subject, { dice }) =>
      dice.pick([
        `${capitalise(subject)} is here. Made simpler, tested harder, and ready for you today. Try it and tell us what you build. #launch`,
        `We have been quiet for a while, and this is why: ${subject}. It is live now, free to try, and we read every reply.`,
      ]),
  },
  {
    pattern: /\b(?:slogan|tagline|headline)s?\b/i,
    write: (subject) =>
      [
        `Less fuss, more ${subject}.`,
        `${capitalise(subject)}, the way you wanted it.`,
        "Made for every day. Good for years.",
      ]
        .map((line, i) => `${i + 1}. ${line}`)
        .join("\n"),
  },
  {
    pattern: /\b(?:product description|ad copy|description of|blurb|product text)\b/i,
    write: (subject, { dice }) =>
      [
        `**${capitalise(subject)}**`,
        dice.pick([
          "Some things you use every day deserve a second thought. This one is made to feel right in the hand, to last, and to leave nothing behind that you would regret.",
          "Simple, sturdy, and better looking than it needs to be. We took away everything it can do without and kept what you notice each time you use it.",
        ]),
        "- Made from natural materials, without plastic where it can be avoided\n- Easy to clean, and good for years\n- Packed in recycled paper, shipped within two days",
        "Try it for 30 days. If it is not for you, send it back and we pay the postage.",
      ].join("\n\n"),
  },
];

/** Short texts that sell or announce. */
export const writeCopy: Writer = (asked) => {
  if (asked.language !== "en" || !/\b(?:write|draft|create|compose|give me|come up with)\b/i.test(asked.text))
    return null;
  const kind = kinds.find(({ pattern }) => pattern.test(asked.text.slice(0, 200)));
  return kind ? kind.write(subjectOf(asked.topic), asked) : null;
};

/** "A product description for a bamboo toothbrush" is about a bamboo toothbrush. */
function subjectOf(topic: string): string {
  const named = topic.replace(/^.*?\b(?:for|about|announcing|of|on|that)\s+(?:an?\s+|the\s+)?/i, "");
  return shorten(named.replace(/^my\b/i, "your"), 60);
}
