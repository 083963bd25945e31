import { type Asked, fillPhrase, type Writer } from "./asked.ts";
import { capitalise, shorten } from "./split-text.ts";

const wantsList =
  /\b(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|some|a few|drei|fünf|trois|cinq|tres|cinco)\s+(?:\p{L}+\s+){0,3}(?:ideas?|tips?|ways|reasons|suggestions?|names|examples?|questions?|facts|steps|ideen|tipps|idées|conseils|propositions|ideas|consejos)\b|\b(?:brainstorm|give me a list)\b/iu;
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
const wantsMail = /\b(?:write|draft|compose)\b.{0,40}\b(?:e-?mail|letter|reply|message)\b/i;
const wantsHaiku = /\bhaiku\b|\bpoem\b/i;
const wantsStory = /\b(?:write|tell)\b.{0,30}\bstory\b/i;
const firstPerson = /\b(?:my|i|we|our|i'm|ich|mein|meine|je|mon|ma|mes|mi|mis)\b|\bcustomer|kund|client/i;

/** The steps of a support desk for what a customer reports. */
export const adviseCustomer: Writer = ({ text, phrases, isBrief, dice }) => {
  if (!firstPerson.test(text)) return null;
  const matter = phrases.support.find(({ pattern }) => pattern.test(text.slice(0, 2_000)));
  if (!matter) return null;
  const steps = matter.steps.map((step, i) => `${i + 1}. ${step}`);
  if (isBrief) return `${dice.pick(matter.openings)} ${matter.steps[0] ?? ""}`;
  return [dice.pick(matter.openings), steps.join("\n"), dice.pick(phrases.supportClosings)].join("\n\n");
};

export const writeList: Writer = ({ text, topic, phrases, dice }) => {
  const match = wantsList.exec(text.slice(0, 500));
  if (!match) return null;
  const wanted = Number(match[1]) || counts[match[1]?.toLowerCase() ?? ""] || 5;
  const items = dice.shuffle(phrases.listItems).slice(0, Math.max(1, wanted));
  const lead = fillPhrase(dice.pick(phrases.listLead), { count: String(items.length), topic });
  return `${capitalise(lead)}\n\n${items.map((item, i) => `${i + 1}. ${item}`).join("\n")}`;
};

export const writeMail: Writer = ({ text, topic, facts, dice }) => {
  if (!wantsMail.test(text)) return null;
  const name = facts.names[0] ?? dice.pick(["Alex", "Sam", "Robin"]);
  const matter = shorten(topic.replace(/^.*?\b(?:about|regarding|saying|that|to ask|asking)\s+/i, ""), 70);
  return [
    `Subject: ${capitalise(matter)}`,
    `Hi ${name},`,
    dice.pick([
      `I hope your week is going well. I'm writing about ${matter}.`,
      `Thank you for your time last week. I'd like to come back to ${matter}.`,
    ]),
    dice.pick([
      "In short, I would like to agree on the next step and a date for it. Two options look good to me, and I'm happy to go with the one that suits you better.",
      "Everything on our side is ready. Could you have a look and tell me by Friday whether anything is missing?",
    ]),
    "Best regards,\n[Your name]",
  ].join("\n\n");
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
export const writeGeneral: Writer = ({ topic, phrases, isBrief, dice }: Asked) => {
  const opening = capitalise(fillPhrase(dice.pick(phrases.openings), { topic }));
  const points = dice.shuffle(phrases.points);
  if (isBrief) return `${opening} ${points[0] ?? ""}`.trim();
  const body = points.slice(0, dice.integer(3, 4));
  const middle = Math.ceil(body.length / 2);
  return [
    opening,
    `${body.slice(0, middle).join(" ")}\n\n${body.slice(middle).join(" ")}`,
    dice.pick(phrases.closings),
  ].join("\n\n");
};
