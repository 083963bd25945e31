import type { Dice } from "../dice.ts";
import { type Facts, readFacts } from "../text/read-facts.ts";
import { readTopic } from "../text/read-topic.ts";
import { likelySentiment } from "../text/sentiment.ts";
import { capitalise, shorten, splitSentences, splitWords } from "../text/split-text.ts";
import { numbersByName, textsByName } from "./values.ts";

/** Gives values that fit the conversation, by the name of the member that is to hold them. */
export interface Material {
  readonly facts: Facts;
  readonly topic: string;
  readonly sentences: readonly string[];
  textFor(name: string, dice: Dice, description?: string): string;
  numberFor(name: string, dice: Dice): number | undefined;
  /** Prefers a value that the conversation names. */
  chooseAmong(values: readonly [unknown, ...unknown[]], dice: Dice): unknown;
}

export function createMaterial(ask: string): Material {
  const facts = readFacts(ask);
  const topic = readTopic(ask);
  const words = new Set(splitWords(ask));
  const sentences = splitSentences(ask);
  const plainAsk = ` ${splitWords(ask).join(" ")} `;
  const sentiment = likelySentiment(ask);

  function fromConversation(name: string): string | undefined {
    const { emails, urls, names, dates, phones, quotes } = facts;
    if (/e?mail/.test(name)) return emails[0];
    if (/url|uri|link|website|href/.test(name)) return urls[0];
    if (/date|day|deadline|^due|^when/.test(name)) return dates[0];
    if (/phone|mobile|tel$/.test(name)) return phones[0];
    if (/time$|hour/.test(name)) return facts.times[0];
    if (/city|location|place|country|destination|region|^to$/.test(name)) return names[0];
    if (/origin|^from$/.test(name)) return names[1] ?? names[0];
    if (/name|person|author|customer|company|organi[sz]ation|sender|recipient/.test(name)) return names[0];
    if (/query|search|keyword|question|prompt|^q$|expression/.test(name)) return quotes[0] ?? shorten(topic, 80);
    if (/topic|subject|title|headline|theme/.test(name)) return capitalise(shorten(topic, 60));
    return undefined;
  }

  return {
    facts,
    topic,
    sentences,
    textFor(rawName, dice, description = "") {
      const name = plainName(rawName);
      const known = fromConversation(name) ?? textsByName.find((entry) => entry.name.test(name));
      if (typeof known === "string" && known !== "") return known;
      if (typeof known === "object") return dice.pick(known.values).replaceAll("{topic}", shorten(topic, 60));
      const named = Object.keys(facts).length > 0 ? facts.quotes[0] : undefined;
      return named ?? describeMember(name, description, topic);
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
      const named = values.find((value) => typeof value === "string" && isNamed(value, plainAsk, words));
      const felt = values.find((value) => typeof value === "string" && value.toLowerCase() === sentiment);
      return felt ?? named ?? dice.pick(values);
    },
  };
}

function isNamed(value: string, plainAsk: string, words: ReadonlySet<string>): boolean {
  const parts = splitWords(value);
  if (parts.length === 0) return false;
  return parts.length === 1 ? words.has(parts[0] ?? "") : plainAsk.includes(` ${parts.join(" ")} `);
}

function describeMember(name: string, description: string, topic: string): string {
  const subject = shorten(topic, 50);
  if (name === "") return capitalise(subject);
  if (/^(id|.*_id)$/.test(name)) return `${name.replace(/_?id$/, "") || "item"}_1042`;
  return description.length > 0 && description.length < 15
    ? description
    : `${capitalise(name.replaceAll("_", " "))} of ${subject}`;
}

/** `firstName`, `first-name` and `first_name` are one name. */
function plainName(name: string): string {
  return name
    .slice(0, 60)
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, "_")
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .toLowerCase();
}
