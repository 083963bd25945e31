import type { Details } from "../text/read-details.ts";
import type { Facts } from "../text/read-facts.ts";
import { readKeywords } from "../text/read-keywords.ts";
import { readTopic } from "../text/read-topic.ts";
import { sortNames } from "../text/sort-names.ts";
import { capitalise, shorten, splitSentences } from "../text/split-text.ts";

/** Values for members of certain names, best first. */
type NamedValues = readonly (readonly [RegExp, readonly string[]])[];

/** What a message states in so many words, and what can be made of its sentences. */
export interface MessageValues {
  readonly stated: NamedValues;
  readonly told: NamedValues;
}

// What people say before the words to send: "a mail to Ada saying that we moved".
const statement =
  /\b(?:saying|says|telling (?:him|her|them|\p{Lu}\p{L}+)|about|regarding|with the (?:text|message))(?: that)?[:\s]+(.{3,300})$/isu;
const feature =
  /\b(dashboard|checkout|login|sign-in|search|export|import|upload|editor|calendar|inbox|invoice|billing|report|mobile app|website)\b/gi;
const appointment =
  /\b(?:schedule|book|plan|create|set up|arrange|organi[sz]e)\s+(?:an?\s+|the\s+)?(?:\d+[- ]?min(?:ute)?s?\s+)?(\p{L}[\p{L}\s-]{2,50}?)\s+(?:with|on|at|for|between)\b/iu;
const order =
  /^(?:please |extract|give|make|write|create|list|return|summari|schedule|find|generate|classif|translate)/i;

/** Members for which every name in a message is a value of its own. */
export const placeOrPerson =
  /city|location|place|country|destination|region|^to$|name|person|author|customer|company|organi[sz]ation|vendor|supplier|sender|recipient|participant|attendee|guest|member|contact|speaker|owner|assignee|reporter/;

export function nameValues(ask: string, facts: Facts, details: Details): MessageValues {
  return { stated: nameStated(ask, facts, details), told: nameTold(ask) };
}

function nameStated(ask: string, facts: Facts, details: Details): NamedValues {
  const { emails, urls, phones, times, quotes, names } = facts;
  const { companies, people, places } = sortNames(names);
  const dates = details.days.map(({ date }) => date);
  const due = details.days.filter(({ isDue }) => isDue).map(({ date }) => date);
  return [
    [/e?mail/, emails],
    [/^(to|from|recipients?|sender|cc|attendees?|invitees?)$/, emails],
    [/url|uri|link|website|href/, urls],
    [/deadline|(^|_)due|expir|(^|_)end/, due],
    [/date|day|deadline|^due|^when/, dates.length > 0 ? dates : facts.dates],
    [/phone|mobile|tel$/, phones],
    [/time$|hour/, times],
    [/(^|_)(id|number|no|nr|code|reference|sku)$/, details.references],
    [/(^|_)line|^item$|^product$|^article$/, details.lines.map(({ description }) => description)],
    [/origin|^from$/, places.slice(1)],
    [/company|organi[sz]ation|vendor|supplier|employer|seller|issuer/, companies],
    [/city|location|place|country|destination|region|^to$/, places],
    [placeOrPerson, people],
    [/component|module|feature|area/, (ask.match(feature) ?? []).map((word) => word.toLowerCase())],
    [/query|search|question|prompt|^q$|expression/, quotes.length > 0 ? quotes : [shorten(readTopic(ask), 60)]],
  ];
}

function nameTold(ask: string): NamedValues {
  const keywords = readKeywords(ask);
  const said = statement.exec(ask.slice(0, 2_000))?.[1];
  const told = readTold(ask);
  const meeting = appointment.exec(ask.slice(0, 500))?.[1];
  return [
    [/topic|tag|keyword|categor/, keywords.length > 1 ? keywords : []],
    [/subject|title|headline|theme|body|message|content/, said ? [capitalise(shorten(said, 200))] : []],
    [/subject|title|headline|name|event/, meeting ? [capitalise(meeting)] : []],
    [/subject|title|headline|^name$/, told.slice(0, 1).map(toHeadline)],
    [/reason|cause|complaint/, lastClause(ask)],
    [
      /summar|description|content|body|message|problem|issue|reason|detail/,
      told.length > 0 ? [`${told.join(". ")}.`] : [],
    ],
  ];
}

/** Short, and not ended in the middle of a phrase. */
function toHeadline(sentence: string): string {
  return shorten(sentence, 70).replace(/(?:\s(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with))+$/i, "");
}

/** "Refund order 7, the lamp arrived broken." gives the reason last. */
function lastClause(ask: string): string[] {
  const clauses = ask.slice(0, 500).split(/[,;]\s+|\bbecause\s+/);
  const last = clauses.length > 1 ? (clauses.at(-1) ?? "").replace(/[.!\s]+$/, "") : "";
  return /^(?:\S+\s+){2,15}\S+$/.test(last) && !/\d/.test(last) ? [capitalise(last)] : [];
}

/** What a message tells, as against what it asks for: its sentences without greetings, labels and orders. */
function readTold(ask: string): string[] {
  const sentences = splitSentences(ask.slice(0, 2_000)).map((sentence) => sentence.replace(/^[^:]{0,60}:\s+/, ""));
  return sentences
    .filter((sentence) => sentence.length > 25 && !order.test(sentence) && !sentence.endsWith("?"))
    .map((sentence) => capitalise(shorten(sentence.replace(/[.!\s]+$/, ""), 240)))
    .slice(0, 2);
}
