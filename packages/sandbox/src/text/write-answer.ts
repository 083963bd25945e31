import type { Conversation } from "../chat/read-conversation.ts";
import type { Dice } from "../dice.ts";
import { answerFromScene, compareOptions, explainSteps } from "./advise.ts";
import { acceptThanks, countUp, declineLiveData, greet, introduce, repeatText, tellJoke } from "./answer-directly.ts";
import { answerFollowUp, answerFromFacts, noteName, recallName } from "./answer-from-context.ts";
import { readAsked, type Writer } from "./asked.ts";
import { calculate } from "./calculate.ts";
import { adviseCustomer, writeGeneral, writeList, writePoem, writeStory } from "./compose-answer.ts";
import { continueConversation } from "./continue-conversation.ts";
import { correctText, rewritePolitely } from "./edit-text.ts";
import { classifyByInstructions, followInstructions } from "./follow-instructions.ts";
import { reportToolResult } from "./report-tool-result.ts";
import { classifyText, extractFacts, summariseText, translateText } from "./work-on-text.ts";
import { writeCode } from "./write-code.ts";
import { writeCopy } from "./write-copy.ts";
import { writeMail } from "./write-mail.ts";

// The first that takes the message answers it; the last takes any.
const writers: readonly Writer[] = [
  classifyByInstructions,
  greet,
  acceptThanks,
  introduce,
  recallName,
  calculate,
  countUp,
  tellJoke,
  translateText,
  summariseText,
  classifyText,
  extractFacts,
  rewritePolitely,
  correctText,
  repeatText,
  writeMail,
  writeCopy,
  writePoem,
  writeStory,
  writeCode,
  answerFromFacts,
  answerFollowUp,
  declineLiveData,
  adviseCustomer,
  writeList,
  answerFromScene,
  compareOptions,
  explainSteps,
  noteName,
  continueConversation,
  writeGeneral,
];

/** The text of an answer: of the kind the last message asks for, in its language, about its topic. Never empty. */
export function writeAnswer(conversation: Conversation, dice: Dice): string {
  const { ask, instructions, earlier, toolResult, images } = conversation;
  const asked = readAsked(ask, { instructions, earlier, dice });
  if (toolResult !== null) return reportToolResult(toolResult, asked);
  if (images > 0) return dice.pick(asked.phrases.image);
  if (ask === "") return dice.pick(asked.phrases.greetings);
  for (const write of writers) {
    const answer = write(asked);
    if (answer) return followInstructions(answer, asked);
  }
  return dice.pick(asked.phrases.closings);
}
