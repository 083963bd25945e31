import type { Writer } from "./asked.ts";
import { capitalise, shorten } from "./split-text.ts";

const wantsMail = /\b(?:write|draft|compose)\b.{0,40}\b(?:e-?mail|letter|reply|message)\b/i;
const wish = /\b(?:asking|to ask)\s+(?:(?:him|her|them|\p{Lu}\p{L}+)\s+)?(?:to|for|whether|if)\s+(.{3,200}?)[.!?]*$/isu;
const addressee =
  /\bto (?:my |our |the |a )?(?:landlord|landlady|boss|manager|team|teacher|client|customer|colleagues?|neighbou?rs?|support|hr|recruiter)\b/i;

export const writeMail: Writer = ({ text, topic, facts, dice }) => {
  if (!wantsMail.test(text)) return null;
  const [name] = facts.names;
  const greeting = name
    ? `Hi ${name},`
    : addressee.test(text)
      ? "Hello,"
      : `Hi ${dice.pick(["Alex", "Sam", "Robin"])},`;
  const [asking = "", wanted] = wish.exec(text.slice(0, 500)) ?? [];
  const matter = wanted ?? shorten(topic.replace(/^.*?\b(?:about|regarding|saying|that)\s+/i, ""), 70);
  return [
    `Subject: ${capitalise(shorten(matter, 70))}`,
    greeting,
    wanted && /\bto\s/i.test(asking.slice(0, asking.length - wanted.length).slice(-4))
      ? `I hope you are well. Could you please ${matter}? It would help me a lot to know when you can get to it.`
      : dice.pick([
          `I hope your week is going well. I'm writing about ${matter}.`,
          `Thank you for your time last week. I'd like to come back to ${matter}.`,
        ]),
    dice.pick([
      "If you need anything from me, or if another day suits you better, just let me know. I can be reached by phone in the afternoon.",
      "Could you tell me by Friday whether that works for you? I'm happy to help with anything that is still missing.",
    ]),
    "Best regards,\n[Your name]",
  ].join("\n\n");
};
