import type { Dice } from "../dice.ts";
import { type Scene, scenes } from "../fixtures/scenes.ts";
import { type Details, readDetails } from "../text/read-details.ts";
import { type Facts, readFacts } from "../text/read-facts.ts";
import { readTopic } from "../text/read-topic.ts";
import { likelySentiment } from "../text/sentiment.ts";
import { capitalise, shorten, splitWords } from "../text/split-text.ts";
import { type MessageValues, nameValues } from "./named-values.ts";
import { lineNumbers, numbersBeside } from "./stated-numbers.ts";
import { numbersByName, textsByName } from "./values.ts";

/** Where a value will stand: the member's name, and the name of the list or object around it. */
export interface ValuePlace {
  readonly name: string;
  readonly parent: string;
}

/**
 * Gives values that fit the conversation, by the name of the member that is to hold them. A name that is asked for again gets
 * the next thing named, so that a list of cities has different cities.
 */
export interface Material {
  readonly facts: Facts;
  readonly details: Details;
  textFor(place: ValuePlace, dice: Dice): string;
  numberFor(place: ValuePlace, dice: Dice): number | undefined;
  /** How many items a list of that name has by what the conversation states. */
  countFor(name: string): number | undefined;
  /** Prefers a value that the conversation names. */
  chooseAmong(values: readonly [unknown, ...unknown[]], dice: Dice): unknown;
}

const lineList = /item|line|position|product|article|order/;
const urgent = /\burgent|asap\b|immediately|right now|in an hour|outage|dringend|sofort|urgent[ea]?\b/i;
const urgentValues = ["urgent", "critical", "highest", "high", "p1"];

export function createMaterial(ask: string): Material {
  const facts = readFacts(ask);
  const details = readDetails(ask);
  const scene = scenes.find(({ pattern }) => pattern.test(ask.slice(0, 1_000)));
  const topic = shorten(readTopic(ask), 60);
  const message = nameValues(ask, facts, details);
  const words = new Set(splitWords(ask));
  const plainAsk = ` ${splitWords(ask).join(" ")} `;
  const likely = [likelySentiment(ask), ...(urgent.test(ask.slice(0, 2_000)) ? urgentValues : [])];
  if (!/fahrenheit|°F|imperial/i.test(ask)) likely.push("celsius", "metric");
  const uses = new Map<string, number>();

  /** The next of the values, around and around. */
  function next<Value>(name: string, values: readonly Value[]): Value | undefined {
    const use = uses.get(name) ?? 0;
    if (values.length > 0) uses.set(name, use + 1);
    return values[use % values.length];
  }

  /** Each of the values once. */
  function once(name: string, values: readonly number[]): number | undefined {
    const use = uses.get(name) ?? 0;
    uses.set(name, use + 1);
    return values[use];
  }

  function lineText(name: string, parent: string): string | undefined {
    if (!lineList.test(parent) || !/name|description|title|item|product|article/.test(name)) return undefined;
    return next("line", details.lines)?.description;
  }

  return {
    facts,
    details,
    textFor(place, dice) {
      const [name, parent] = [plainName(place.name), plainName(place.parent)];
      const line = lineText(name, parent);
      if (line !== undefined) return line;
      const known =
        next(name, valuesOf(message.stated, name)) ??
        next(`scene ${name}`, textsOf(scene, name, parent)) ??
        next(`told ${name}`, valuesOf(message.told, name));
      if (known !== undefined) return known;
      const entry = textsByName.find((each) => each.name.test(name));
      if (entry) return fillTopic(dice.pick(entry.values), topic);
      return next(name, facts.quotes) ?? plainId(name) ?? next("", facts.names) ?? capitalise(topic);
    },
    numberFor(place, dice) {
      const [name, parent] = [plainName(place.name), plainName(place.parent)];
      const line = lineList.test(parent) ? lineNumbers(name, details.lines) : undefined;
      const ofLine = line && once(`line ${name}`, line);
      if (ofLine !== undefined) return ofLine;
      const beside = once(`beside ${name}`, numbersBeside(name, details));
      if (beside !== undefined) return beside;
      const entry = [...(scene?.numbers ?? []), ...numbersByName].find((each) => each.name.test(name));
      if (!entry) return once("", facts.numbers);
      const fitting = facts.numbers.filter((value) => value >= entry.min && value <= entry.max);
      const stated = entry.isStated ? once(name, fitting) : undefined;
      return (
        stated ?? dice.integer(Math.round(entry.min * entry.parts), Math.round(entry.max * entry.parts)) / entry.parts
      );
    },
    countFor(rawName) {
      const name = plainName(rawName);
      if (lineList.test(name) && details.lines.length > 0) return details.lines.length;
      const sceneTexts = /step|instruction|ingredient|exercise|activit/.test(name) ? textsOf(scene, name, "") : [];
      if (sceneTexts.length > 0) return sceneTexts.length;
      const isOfPeople = /mail|attendee|recipient|invitee|participant/.test(name);
      return isOfPeople && facts.emails.length > 0 ? facts.emails.length : undefined;
    },
    chooseAmong(values, dice) {
      const felt = likely.flatMap((word) => values.find((value) => isWord(value, word)) ?? [])[0];
      return (
        felt ??
        values.find((value) => typeof value === "string" && isNamed(value, plainAsk, words)) ??
        dice.pick(values)
      );
    },
  };
}

function valuesOf(values: MessageValues["stated"], name: string): readonly string[] {
  return values.find(([pattern, found]) => pattern.test(name) && found.length > 0)?.[1] ?? [];
}

function textsOf(scene: Scene | undefined, name: string, parent: string): readonly string[] {
  const own = scene?.texts.find((each) => each.name.test(name));
  // "name" in a list of ingredients is an ingredient.
  const around = /^(?:name|title|description|text|value)$/.test(name)
    ? scene?.texts.find((each) => each.name.test(parent))
    : undefined;
  return (around ?? own)?.values ?? [];
}

function isWord(value: unknown, word: string): boolean {
  return typeof value === "string" && value.toLowerCase() === word;
}

function isNamed(value: string, plainAsk: string, words: ReadonlySet<string>): boolean {
  const parts = splitWords(value);
  if (parts.length === 0) return false;
  return parts.length === 1 ? words.has(parts[0] ?? "") : plainAsk.includes(` ${parts.join(" ")} `);
}

function fillTopic(text: string, topic: string): string {
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
