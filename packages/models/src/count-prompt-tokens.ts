import { countTokensOfTexts } from "./count-text-tokens.ts";

/** What is read of a chat completion request to count it. OpenAI's shape; other members are ignored. */
export interface CountableChatRequest {
  readonly messages: readonly CountableMessage[];
  readonly tools?: readonly CountableTool[] | null | undefined;
  readonly functions?: readonly CountableFunction[] | null | undefined;
  readonly response_format?: { readonly json_schema?: unknown } | null | undefined;
}

export interface CountableMessage {
  readonly role: string;
  readonly content?: string | readonly CountablePart[] | null | undefined;
  readonly name?: string | null | undefined;
  readonly tool_calls?: readonly CountableToolCall[] | null | undefined;
  readonly function_call?:
    | { readonly name?: string | undefined; readonly arguments?: string | undefined }
    | null
    | undefined;
}

export interface CountablePart {
  readonly type: string;
  readonly text?: string | undefined;
  readonly refusal?: string | undefined;
  readonly image_url?: { readonly detail?: string | undefined } | undefined;
}

export interface CountableToolCall {
  readonly function?: { readonly name?: string | undefined; readonly arguments?: string | undefined } | undefined;
  readonly custom?: { readonly name?: string | undefined; readonly input?: string | undefined } | undefined;
}

export interface CountableTool {
  readonly function?: CountableFunction | undefined;
  readonly custom?: unknown;
}

export interface CountableFunction {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly parameters?: unknown;
}

// OpenAI's documented overheads: around each message, for a name, and for the answer's opening.
const tokensPerMessage = 3;
const tokensPerName = 1;
const tokensOfOpening = 3;
const tokensPerFunction = 7;
const tokensOfFunctions = 12;
const imageTokens = { low: 85, high: 765 };

/**
 * The tokens of a chat completion's input: the texts by o200k_base and OpenAI's documented overheads (3 a message, 3 for the
 * opening of the answer). Tools and schemas are counted by their JSON, images by OpenAI's figures for 1024 x 1024, sound and
 * files not at all. For the sandbox, and to bill a stream that broke before its usage arrived.
 */
export function countPromptTokens(request: CountableChatRequest): number {
  const texts: string[] = [];
  let overhead = tokensOfOpening;
  for (const message of request.messages) {
    overhead += tokensPerMessage + (message.name ? tokensPerName : 0) + countImages(message);
    texts.push(message.role, message.name ?? "", ...textsOfContent(message), ...textsOfCalls(message));
  }
  const functions = functionsOf(request);
  if (functions.length > 0) overhead += tokensOfFunctions + functions.length * tokensPerFunction;
  for (const each of functions) texts.push(toJson(each));
  if (request.response_format?.json_schema) texts.push(toJson(request.response_format.json_schema));
  return overhead + countTokensOfTexts(texts);
}

/** The tokens of an answer's message: its text, and the name and arguments of each tool call. */
export function countCompletionTokens(message: Omit<CountableMessage, "role">): number {
  return countTokensOfTexts([...textsOfContent(message), ...textsOfCalls(message)]);
}

function textsOfContent({ content }: Omit<CountableMessage, "role">): string[] {
  if (typeof content === "string") return [content];
  return (content ?? []).map((part) => part.text ?? part.refusal ?? "");
}

function textsOfCalls({ tool_calls, function_call }: Omit<CountableMessage, "role">): string[] {
  const texts = (tool_calls ?? []).flatMap((call) => [
    call.function?.name ?? call.custom?.name ?? "",
    call.function?.arguments ?? call.custom?.input ?? "",
  ]);
  return function_call ? [...texts, function_call.name ?? "", function_call.arguments ?? ""] : texts;
}

function countImages({ content }: CountableMessage): number {
  if (!Array.isArray(content)) return 0;
  const images = content.filter((part: CountablePart) => part.type === "image_url");
  return images.reduce((sum, part) => sum + (part.image_url?.detail === "low" ? imageTokens.low : imageTokens.high), 0);
}

function functionsOf(request: CountableChatRequest): unknown[] {
  return [...(request.tools ?? []).map((tool) => tool.function ?? tool.custom ?? {}), ...(request.functions ?? [])];
}

function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "";
  } catch {
    // Only a value nested deeper than the stack allows ends here; it has no fair count.
    return "";
  }
}
