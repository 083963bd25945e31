import type { ChatMessage } from "../types.ts";

/** What the answer is shaped by: the last thing the user asked, and what surrounds it. */
export interface Conversation {
  /** The text of the last user message. */
  readonly ask: string;
  /** All instructions of the system and the developer. */
  readonly instructions: string;
  /** The last message when it is a tool's result. */
  readonly toolResult: string | null;
  /** How many images the last user message has. */
  readonly images: number;
}

const textMax = 20_000;

export function readConversation(messages: readonly ChatMessage[]): Conversation {
  const last = messages.at(-1);
  const user = messages.findLast((message) => message.role === "user");
  const instructions = messages.filter((message) => message.role === "system" || message.role === "developer");
  const isResult = last?.role === "tool" || last?.role === "function";
  return {
    ask: user ? textOf(user) : "",
    instructions: instructions.map(textOf).join("\n").slice(0, textMax),
    toolResult: last && isResult ? textOf(last) : null,
    images: Array.isArray(user?.content) ? user.content.filter((part) => part.type === "image_url").length : 0,
  };
}

function textOf(message: ChatMessage): string {
  const { content } = message;
  if (typeof content === "string") return content.trim().slice(0, textMax);
  const parts = (content ?? []).map((part) => part.text ?? "").filter((text) => text !== "");
  return parts.join("\n").trim().slice(0, textMax);
}
