import type { Asked, Writer } from "./asked.ts";

const shortMax = 80;
const refersBack =
  /\b(?:it|its|this|these|those|they|them|there|ones?|more|another|else|again|instead|\p{L}+er please|elaborate|continue|go on|an example|examples please|(?:the|your|that) (?:first|second|third|last|next|other)|did i|i (?:asked|said)|you (?:said|wrote|mean))\b|^(?:why|how so|how come|really)\b[\s?!.]*$/iu;
const beginsAnew =
  /^(?:please |(?:can|could|would|will) you |help me |i (?:want|need|would like|'d like) )*(?:what|who|when|where|why|which|how|is|are|do|does|did|can|could|should|would|will|to|explain|define|describe|tell|give|show|create|draft|list|suggest|discuss|outline|compare|generate|make|teach|name|brainstorm|analy[sz]e|write|find|plan|recommend|help|build|design|review|check|fix|improve|calculate)\b/i;
const isStatement =
  /^(?!i(?: want| need| would like|'d like) to\b)(?:i|i'm|i've|i'd|my|we|we're|our|it|it's|this|that|there)\b/i;
const wantsLess = /\b(?:shorter|shorten|briefer|less)\b/i;

/**
 * What asks nothing that stands by itself: "make it cheaper", "more", "and at night?" within a conversation, "I have two hours a week" anywhere.
 * Put into a sentence as its topic it would read as nonsense, so the answer goes on without naming one, and repeats no point.
 */
export const continueConversation: Writer = (asked) => {
  const { text, earlier, phrases, isBrief, dice } = asked;
  if (!phrases.followUps || !goesOn(asked)) return null;
  const opening = dice.pick(phrases.followUps);
  const shuffled = dice.shuffle(phrases.points);
  const fresh = shuffled.filter((point) => !earlier.includes(point));
  const points = fresh.length > 1 ? fresh : shuffled;
  if (isBrief || wantsLess.test(text)) return `${opening} ${points[0]}`;
  return [opening, points.slice(0, 2).join(" "), dice.pick(phrases.closings)].join("\n\n");
};

function goesOn({ text, earlier }: Asked): boolean {
  const words = text.trim();
  if (isStatement.test(words)) return true;
  if (earlier === "") return false;
  return words.length <= shortMax && (refersBack.test(words) || !beginsAnew.test(words));
}
