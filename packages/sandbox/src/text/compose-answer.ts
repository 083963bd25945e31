import { nameIdeas } from "../fixtures/name-ideas.ts";
import type { Phrases, SupportMatter } from "../fixtures/phrases.ts";
import { phrasesEn } from "../fixtures/phrases-en.ts";
import { type Asked, fillPhrase, type Writer } from "./asked.ts";
import { nameActivity } from "./name-activity.ts";
import { readDetails } from "./read-details.ts";
import { capitalise, shorten } from "./split-text.ts";

const wantsList =
  /\b(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|some|a few|drei|fünf|trois|cinq|tres|cinco)\s+(?:\p{L}+\s+){0,3}(?:ideas?|tips?|ways|reasons|suggestions?|names|examples?|questions?|facts|steps|ideen|tipps|idées|conseils|propositions|ideas|consejos)\b/iu;
const wantsSome = /\b(?:brainstorm|give me a list)\b/i;
const counts: Record<string, number> = {
  two: 2,
  three: 3,
  drei: 3,
  trois: 3,
  tres: 3,
  four: 4,
  five: 5,
  fünf: 5,
  cinq: 5,
  cinco: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const wantsHaiku = /\bhaiku\b|\bpoem\b/i;
const wantsStory = /\b(?:write|tell)\b.{0,30}\bstory\b/i;
const asksForFact =
  /^(?:(?:can|could) you )?(?:please )?(?:what|who|when|where|why|which|how (?:many|much|old|far|big|does|did)|explain|define|describe|tell me about|was (?:ist|sind)|wer|wann|wo\b|warum|erkläre)/i;
const firstPerson =
  /\b(?:my|i|we|our|i'm|ich|mein|meine|je|mon|ma|mes|mi|mis|mia|mio|miei|minha|meu|meus|posso)\b|\bcustomer|kund|client/i;

/** The steps of a support desk for what a customer reports. */
export const adviseCustomer: Writer = ({ text, language, phrases, isBrief, dice }) => {
  // Japanese and Chinese leave the person out.
  if (language !== "ja" && language !== "zh" && !firstPerson.test(text) && !(language === "es" && /\bme\b/i.test(text)))
    return null;
  const matter = findMatter(text.slice(0, 2_000), phrases);
  if (!matter) return null;
  const steps = matter.steps.map((step, i) => `${i + 1}. ${step}`);
  const [reference] = readDetails(text).references;
  const about = reference ? ` ${fillPhrase(dice.pick(phrases.supportReference), { reference })}` : "";
  if (isBrief) return `${dice.pick(matter.openings)} ${matter.steps[0] ?? ""}`;
  return [dice.pick(matter.openings) + about, steps.join("\n"), dice.pick(phrases.supportClosings)].join("\n\n");
};

function findMatter(text: string, { support }: Phrases): SupportMatter | undefined {
  const own = support.find(({ pattern }) => pattern.test(text));
  if (own) return own;
  const kind = phrasesEn.support.find(({ pattern }) => pattern.test(text))?.kind;
  return support.find((matter) => matter.kind === kind);
}

export const writeList: Writer = ({ text, topic, phrases, dice }) => {
  const match = wantsList.exec(text.slice(0, 500)) ?? wantsSome.exec(text.slice(0, 500));
  if (!match) return null;
  const wanted = Number(match[1]) || counts[match[1]?.toLowerCase() ?? ""] || 5;
  const ofNames = /\bnames?\b/i.test(match[0]) ? nameIdeas : phrases.listItems;
  const items = dice.shuffle(ofNames).slice(0, Math.max(1, wanted));
  const lead = fillPhrase(dice.pick(phrases.listLead), { count: String(items.length), topic });
  return `${capitalise(lead)}\n\n${items.map((item, i) => `${i + 1}. ${item}`).join("\n")}`;
};

export const writePoem: Writer = ({ text, topic, dice }) => {
  if (!wantsHaiku.test(text)) return null;
  const subject = capitalise(shorten(topic.replace(/^.*?\b(?:about|on|of)\s+/i, ""), 30));
  return dice.pick([
    `${subject} at dawn —\na thin line of shadow turns,\nthe hour finds its name.`,
    `${subject} in the rain,\nevery drop a small answer,\nthen the light again.`,
    `Quiet now, ${subject.toLowerCase()}:\nthe long day folds its bright wings\nand the stone keeps time.`,
  ]);
};

export const writeStory: Writer = ({ text, topic, isBrief, dice }) => {
  if (!wantsStory.test(text)) return null;
  const subject = shorten(topic.replace(/^.*?\b(?:about|of|on)\s+/i, ""), 50);
  const name = dice.pick(["Mira", "Tomas", "Ilse", "Kofi"]);
  const parts = [
    `${name} had never believed the stories about ${subject}. In the harbour town people told them on long evenings, and ${name} used to listen with half an ear.`,
    `Then came the morning on which the clock in the tower stood still. Nobody could say why. ${name} climbed the stairs, one hundred and twelve of them, and at the top found a note: *Look where the shadow ends.*`,
    `It took until noon. The shadow ended at the old well, and there it was, plain as daylight: ${subject}. ${name} laughed, put the note back for the next one, and set the clock going again.`,
  ];
  return (isBrief ? parts.slice(0, 1) : parts).join("\n\n");
};

/** An answer in general terms to anything else. */
export const writeGeneral: Writer = ({ text, topic, language, phrases, isBrief, dice }: Asked) => {
  const named = language === "en" ? nameActivity(topic, text) : topic;
  const opening = capitalise(fillPhrase(dice.pick(phrases.openings), { topic: named }));
  const points = dice.shuffle(asksForFact.test(text) ? (phrases.knowledge ?? phrases.points) : phrases.points);
  if (isBrief) return `${opening} ${points[0] ?? ""}`.trim();
  const body = points.slice(0, dice.integer(3, 4));
  const middle = Math.ceil(body.length / 2);
  return [
    opening,
    `${joinSentences(body.slice(0, middle))}\n\n${joinSentences(body.slice(middle))}`,
    dice.pick(phrases.closings),
  ].join("\n\n");
};

/** Japanese and Chinese put no space between sentences. */
function joinSentences(sentences: readonly string[]): string {
  return sentences.join(sentences[0]?.endsWith("。") ? "" : " ");
}
