import type { Conversation } from "../chat/read-conversation.ts";
import type { Dice } from "../dice.ts";
import {
  acceptThanks,
  answerFromFacts,
  calculate,
  countUp,
  greet,
  introduce,
  repeatText,
  tellJoke,
} from "./answer-directly.ts";
import { readAsked, type Writer } from "./asked.ts";
import { adviseCustomer, writeGeneral, writeList, writeMail, writePoem, writeStory } from "./compose-answer.ts";
import { reportToolResult } from "./report-tool-result.ts";
import { classifyText, extractFacts, summariseText, translateText } from "./work-on-text.ts";
import { writeCode } from "./write-code.ts";

// The first that takes the message answers it; the last takes any.
const writers: readonly Writer[] = [
  greet,
  acceptThanks,
  introduce,
  calculate,
  countUp,
  tellJoke,
  translateText,
  summariseText,
  classifyText,
  extractFacts,
  repeatText,
  writeMail,
  writePoem,
  writeStory,
  writeCode,
  answerFromFacts,
  adviseCustomer,
  writeList,
  writeGeneral,
];

/** The text of an answer: of the kind the last message asks for, in its language, about its topic. Never empty. */
export function writeAnswer(conversation: Conversation, dice: Dice): string {
  const { ask, instructions, toolResult, images } = conversation;
  const asked = readAsked(ask, { instructions, dice });
  if (toolResult !== null) return reportToolResult(toolResult, asked);
  if (images > 0) return dice.pick(asked.phrases.image);
  if (ask === "") return dice.pick(asked.phrases.greetings);
  for (const write of writers) {
    const answer = write(asked);
    if (answer) return answer;
  }
  return dice.pick(asked.phrases.closings);
}
