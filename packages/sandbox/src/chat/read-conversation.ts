import type { ChatMessage } from "../types.ts";

/** What the answer is shaped by: the last thing the user asked, and what surrounds it. */
export interface Conversation {
  /** The text of the last user message. */
  readonly ask: string;
  /** All instructions of the system and the developer. */
  readonly instructions: string;
  /** What the user and the assistant said before that message, oldest first. */
  readonly earlier: string;
  /** The last message when it is a tool's result. */
  readonly toolResult: string | null;
  /** How many images the last user message has. */
  readonly images: number;
}

const textMax = 20_000;
const earlierTurnsMax = 20;
const earlierTextMax = 1_000;

export function readConversation(messages: readonly ChatMessage[]): Conversation {
  const last = messages.at(-1);
  const user = messages.findLast((message) => message.role === "user");
  const instructions = messages.filter((message) => message.role === "system" || message.role === "developer");
  const isResult = last?.role === "tool" || last?.role === "function";
  return {
    ask: user ? textOf(user) : "",
    instructions: instructions.map(textOf).join("\n").slice(0, textMax),
    earlier: readEarlier(messages),
    toolResult: last && isResult ? textOf(last) : null,
    images: Array.isArray(user?.content) ? user.content.filter((part) => part.type === "image_url").length : 0,
  };
}

function readEarlier(messages: readonly ChatMessage[]): string {
  const last = messages.findLastIndex((message) => message.role === "user");
  const turns = messages.slice(Math.max(0, last - earlierTurnsMax), Math.max(0, last));
  return turns
    .filter(({ role }) => role === "user" || role === "assistant")
    .map((turn) => textOf(turn).slice(0, earlierTextMax))
    .join("\n");
}

function textOf(message: ChatMessage): string {
  const { content } = message;
  if (typeof content === "string") return content.trim().slice(0, textMax);
  const parts = (content ?? []).map((part) => part.text ?? "").filter((text) => text !== "");
  return parts.join("\n").trim().slice(0, textMax);
}
