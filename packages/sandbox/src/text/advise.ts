import { scenes } from "../fixtures/scenes.ts";
import type { Writer } from "./asked.ts";

const choice =
  /\b(?:should (?:i|we) (?:use|choose|take|buy|learn|go with)|which is better|better|prefer|choose between|between|compare)[,:]?\s+(.{2,40}?)\s+(?:or|vs\.?|versus|and|with|to)\s+(.{2,40}?)(?:\s+(?:for|as|in|to|when)\s+(.{2,60}?))?[?.!]*$/i;
const versus = /^(.{2,40}?)\s+(?:vs\.?|versus)\s+(.{2,40}?)(?:\s+for\s+(.{2,60}?))?[?.!]*$/i;
const howTo = /\bhow (?:do|can|should|could|would) (?:i|we|you|one)\s+(.{3,120}?)[?.!]*$/i;
const plans = /\b(?:plan|recipe|itinerary|schedule|routine|day \d|suggest|ideas? for|what (?:about|should))\b/i;

/** "A or B?" is answered by when to choose which. */
export const compareOptions: Writer = ({ text, language, isBrief }) => {
  if (language !== "en" || text.length > 200) return null;
  const [, one, other, purpose] = choice.exec(text.trim()) ?? versus.exec(text.trim()) ?? [];
  if (!one || !other) return null;
  const [a, b] = [plain(one), plain(other)];
  const aim = purpose ? ` for ${purpose.replace(/\bmy\b/gi, "your").replace(/\bour\b/gi, "your")}` : "";
  const verdict = `Both work${aim}; I would start with **${a}** unless something below speaks for **${b}**.`;
  if (isBrief) return verdict;
  return [
    verdict,
    [
      `- **${a}** is the safer choice when it is what you or the people around you know, when it has to work soon, and when its usual way of doing things suits you.`,
      `- **${b}** is worth it when you can name the thing that ${a} lacks, or when whoever lives with it every day prefers it.`,
    ].join("\n"),
    "If you can, try both on one small real case before you decide. What matters most to you: ease, cost, or room to grow?",
  ].join("\n\n");
};

export const explainSteps: Writer = ({ text, language, isBrief, dice }) => {
  const [, task] = howTo.exec(text.trim()) ?? [];
  if (language !== "en" || !task || text.length > 200) return null;
  const goal = task
    .replace(/\bmy\b/gi, "your")
    .replace(/\bour\b/gi, "your")
    .replace(/\bI\b/g, "you");
  const first = `Before you ${goal}, write down what the result should look like, so that you know when you are done.`;
  if (isBrief) return first;
  return [
    dice.pick([`Here is a way to ${goal} that holds up well:`, `You can ${goal} in five steps:`]),
    [
      `1. **Set the goal.** ${first}`,
      "2. **Find out what is usual.** Ask two people who have done it, or look up what others got and what it cost them.",
      "3. **Prepare for the weak spot.** Name the one thing that is most likely to go wrong, and decide now what you do then.",
      "4. **Take the smallest real step.** Do one part this week, and note what surprised you.",
      "5. **Adjust and finish.** Change the plan by what you learned, then do the rest without stopping to polish.",
    ].join("\n"),
    dice.pick([
      "Which of these is the hard part in your case?",
      "Tell me where you are now, and I can be more concrete.",
    ]),
  ].join("\n\n");
};

/** Plans and recipes of the kinds that are asked for most. */
export const answerFromScene: Writer = ({ text, earlier, language }) => {
  if (language !== "en" || !plans.test(text)) return null;
  const own = scenes.find(({ pattern, answer }) => answer && pattern.test(text.slice(0, 500)));
  const scene =
    own ?? (text.length < 80 ? scenes.find(({ pattern, answer }) => answer && pattern.test(earlier)) : undefined);
  return scene?.answer ?? null;
};

function plain(name: string): string {
  return name.replace(/^(?:the|a|an|using)\s+/i, "").trim();
}
