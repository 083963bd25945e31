import type { Dice } from "../dice.ts";
import { type Facts, readFacts } from "../text/read-facts.ts";
import { readKeywords } from "../text/read-keywords.ts";
import { readTopic } from "../text/read-topic.ts";
import { likelySentiment } from "../text/sentiment.ts";
import { capitalise, shorten, splitWords } from "../text/split-text.ts";
import { numbersByName, textsByName } from "./values.ts";

/**
 * Gives values that fit the conversation, by the name of the member that is to hold them. A name that is asked for again gets
 * the next thing named, so that a list of cities has different cities.
 */
export interface Material {
  readonly facts: Facts;
  textFor(name: string, dice: Dice): string;
  numberFor(name: string, dice: Dice): number | undefined;
  /** Prefers a value that the conversation names. */
  chooseAmong(values: readonly [unknown, ...unknown[]], dice: Dice): unknown;
}

// What people say before the words to send: "a mail to Ada saying that we moved".
const statement =
  /\b(?:saying|says|telling (?:him|her|them|\p{Lu}\p{L}+)|about|regarding|with the (?:text|message))(?: that)?[:\s]+(.{3,300})$/isu;

export function createMaterial(ask: string): Material {
  const facts = readFacts(ask);
  const topic = shorten(readTopic(ask), 60);
  const keywords = readKeywords(ask);
  const said = statement.exec(ask.slice(0, 2_000))?.[1];
  const words = new Set(splitWords(ask));
  const plainAsk = ` ${splitWords(ask).join(" ")} `;
  const sentiment = likelySentiment(ask);
  const uses = new Map<string, number>();

  function next(name: string, values: readonly string[]): string | undefined {
    const use = uses.get(name) ?? 0;
    if (values.length > 0) uses.set(name, use + 1);
    return values[use % values.length];
  }

  function named(name: string): string | undefined {
    const { emails, urls, names, dates, phones, times, quotes } = facts;
    const kinds: [RegExp, readonly string[]][] = [
      [/e?mail/, emails],
      [/^(to|from|recipients?|sender|cc)$/, emails],
      [/url|uri|link|website|href/, urls],
      [/date|day|deadline|^due|^when/, dates],
      [/phone|mobile|tel$/, phones],
      [/time$|hour/, times],
      [/origin|^from$/, names.slice(1)],
      [placeOrPerson, names],
      [/query|search|question|prompt|^q$|expression/, quotes.length > 0 ? quotes : [topic]],
      [/topic|tag|keyword|categor/, keywords.length > 1 ? keywords : []],
      [/subject|title|headline|theme|body|message|content/, said ? [capitalise(shorten(said, 200))] : []],
    ];
    return next(name, kinds.find(([pattern, values]) => pattern.test(name) && values.length > 0)?.[1] ?? []);
  }

  return {
    facts,
    textFor(rawName, dice) {
      const name = plainName(rawName);
      const known = named(name);
      if (known !== undefined) return known;
      const entry = textsByName.find((each) => each.name.test(name));
      if (entry) return capitaliseIfTopic(dice.pick(entry.values), topic);
      return next(name, facts.quotes) ?? next("", facts.names) ?? plainId(name) ?? capitalise(topic);
    },
    numberFor(rawName, dice) {
      const name = plainName(rawName);
      const entry = numbersByName.find((each) => each.name.test(name));
      if (!entry) return facts.numbers[0];
      const stated = facts.numbers.find((value) => value >= entry.min && value <= entry.max);
      if (stated !== undefined && entry.isStated) return stated;
      return dice.integer(Math.round(entry.min * entry.parts), Math.round(entry.max * entry.parts)) / entry.parts;
    },
    chooseAmong(values, dice) {
      const felt = values.find((value) => typeof value === "string" && value.toLowerCase() === sentiment);
      return (
        felt ??
        values.find((value) => typeof value === "string" && isNamed(value, plainAsk, words)) ??
        dice.pick(values)
      );
    },
  };
}

/** Members for which every name in a message is a value of its own. */
export const placeOrPerson =
  /city|location|place|country|destination|region|^to$|name|person|author|customer|company|organi[sz]ation|sender|recipient|participant|attendee|guest|member|contact|speaker|owner|assignee/;

function isNamed(value: string, plainAsk: string, words: ReadonlySet<string>): boolean {
  const parts = splitWords(value);
  if (parts.length === 0) return false;
  return parts.length === 1 ? words.has(parts[0] ?? "") : plainAsk.includes(` ${parts.join(" ")} `);
}

function capitaliseIfTopic(text: string, topic: string): string {
  return text.startsWith("{topic}") ? capitalise(text.replaceAll("{topic}", topic)) : text.replaceAll("{topic}", topic);
}

function plainId(name: string): string | undefined {
  return /(^|_)id$/.test(name) ? `${name.replace(/_?id$/, "") || "item"}_1042` : undefined;
}

/** `firstName`, `first-name` and `first_name` are one name. */
function plainName(name: string): string {
  return name
    .slice(0, 60)
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, "_")
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .toLowerCase();
}
