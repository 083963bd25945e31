import { splitIntoTokens } from "@sundial/models";
import type { AnswerShape } from "../scenarios/plan-scenarios.ts";
import type { WrittenMessage } from "./write-message.ts";

const refusalText = "I'm sorry, but I can't help with that request.";

/** Gives an answer the shape that a scenario asks for. `tool_call` shapes the request and not the message. */
export function shapeMessage(written: WrittenMessage, shape: AnswerShape | undefined): WrittenMessage {
  switch (shape?.name) {
    case "refusal":
      return { message: { role: "assistant", content: null, refusal: refusalText }, finishReason: "stop" };
    case "content_filtered":
      return { message: textMessage(firstHalf(written.message.content ?? "")), finishReason: "content_filter" };
    case "long_output":
      return { message: textMessage(stretch(written.message.content ?? "", shape.tokens)), finishReason: "stop" };
    default:
      return written;
  }
}

function textMessage(content: string): WrittenMessage["message"] {
  return { role: "assistant", content, refusal: null };
}

function firstHalf(text: string): string {
  const tokens = splitIntoTokens(text);
  return tokens.slice(0, Math.ceil(tokens.length / 2)).join("");
}

/** The text over and over, in numbered paragraphs, until it has that many tokens. */
function stretch(text: string, tokensWanted: number): string {
  const said = text === "" ? "This text goes on." : text;
  const paragraphs: string[] = [];
  for (let tokens = 0; tokens < tokensWanted; ) {
    const paragraph = `${paragraphs.length + 1}. ${said}\n\n`;
    paragraphs.push(paragraph);
    // Where two paragraphs meet, tokens may melt into one.
    tokens += Math.max(1, splitIntoTokens(paragraph).length - 2);
  }
  return splitIntoTokens(paragraphs.join("")).slice(0, tokensWanted).join("");
}
