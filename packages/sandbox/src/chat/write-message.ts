import type { Dice } from "../dice.ts";
import { generateJson } from "../json/generate-json.ts";
import { createMaterial, type Material } from "../json/material.ts";
import { placeOrPerson } from "../json/named-values.ts";
import { isSchema, type Schema, stringList } from "../json/schema.ts";
import { schemaInWords } from "../json/schema-in-words.ts";
import { writeAnswer } from "../text/write-answer.ts";
import type { AssistantMessage, ChatCompletionRequest, FinishReason, ToolCall } from "../types.ts";
import { chooseTools, type OfferedTool } from "./choose-tools.ts";
import { type Conversation, readConversation } from "./read-conversation.ts";

export interface WrittenMessage {
  readonly message: AssistantMessage;
  readonly finishReason: FinishReason;
}

const callsMax = 4;
const wantsJson =
  /\b(?:only|just|valid|strictly|always)\b[^.\n]{0,40}\bjson\b|\b(?:reply|respond|answer|return|output)\b[^.\n]{0,30}\bjson\b/i;
const idAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** One answer before any limit is applied: tool calls, JSON in the form asked for, or text. */
export function writeMessage(request: ChatCompletionRequest, dice: Dice): WrittenMessage {
  const conversation = readConversation(request.messages);
  const { tools, isForced } = chooseTools(request, conversation);
  const [first] = tools;
  if (first === undefined)
    return { message: contentMessage(writeContent(request, conversation, dice)), finishReason: "stop" };
  if (!request.tools?.length && request.functions?.length) {
    const called = {
      name: first.name,
      arguments: writeArguments(first, { conversation, dice, material: createMaterial(conversation.ask) }),
    };
    return {
      message: { ...contentMessage(null), function_call: called },
      finishReason: isForced ? "stop" : "function_call",
    };
  }
  const material = createMaterial(conversation.ask);
  const calls = repeatForNames(tools, request, material).map((tool) =>
    writeCall(tool, { conversation, dice, material }),
  );
  return { message: { ...contentMessage(null), tool_calls: calls }, finishReason: isForced ? "stop" : "tool_calls" };
}

function contentMessage(content: string | null): AssistantMessage {
  return { role: "assistant", content, refusal: null };
}

function writeContent(request: ChatCompletionRequest, conversation: Conversation, dice: Dice): string {
  const format = request.response_format;
  const material = createMaterial(conversation.ask);
  if (format?.type === "json_schema") {
    const schema = isSchema(format.json_schema?.schema) ? format.json_schema.schema : {};
    return JSON.stringify(generateJson({ schema, dice, material }));
  }
  if (format?.type === "json_object" || (!format && wantsJson.test(conversation.instructions))) {
    const schema = schemaInWords(`${conversation.instructions}\n${conversation.ask}`, material.facts);
    return JSON.stringify(generateJson({ schema, dice, material }));
  }
  return writeAnswer(conversation, dice);
}

/** "The weather in Oslo and Lima" is two calls of one tool, when it takes a place and parallel calls are allowed. */
function repeatForNames(
  tools: readonly OfferedTool[],
  request: ChatCompletionRequest,
  { facts }: Material,
): readonly OfferedTool[] {
  const [tool] = tools;
  if (tool === undefined || tools.length > 1 || request.parallel_tool_calls === false || facts.names.length < 2)
    return tools;
  const required = isSchema(tool.schema) ? stringList(tool.schema, "required") : [];
  const takesOne = required.length === 1 && placeOrPerson.test(required[0] ?? "");
  return takesOne ? facts.names.slice(0, callsMax).map(() => tool) : tools;
}

interface CallMaterial {
  readonly conversation: Conversation;
  readonly dice: Dice;
  readonly material: Material;
}

function writeCall(tool: OfferedTool, use: CallMaterial): ToolCall {
  const id = `call_${use.dice.text(24, idAlphabet)}`;
  if (tool.isCustom) return { id, type: "custom", custom: { name: tool.name, input: use.conversation.ask } };
  return { id, type: "function", function: { name: tool.name, arguments: writeArguments(tool, use) } };
}

/** Arguments are always an object, whatever the schema says. */
function writeArguments({ schema }: OfferedTool, { dice, material }: CallMaterial): string {
  const given: Schema = isSchema(schema) ? schema : {};
  if (Object.keys(given).length === 0) return "{}";
  const typed = given.type !== undefined || given.$ref !== undefined ? given : { type: "object", ...given };
  return JSON.stringify(generateJson({ schema: typed, dice, material }));
}
