import type { Dice } from "../dice.ts";
import { generateJson } from "../json/generate-json.ts";
import { createMaterial } from "../json/material.ts";
import { isSchema, type Schema } from "../json/schema.ts";
import { writeAnswer } from "../text/write-answer.ts";
import type { AssistantMessage, ChatCompletionRequest, FinishReason, ToolCall } from "../types.ts";
import { chooseTools, type OfferedTool } from "./choose-tools.ts";
import { type Conversation, readConversation } from "./read-conversation.ts";

export interface WrittenMessage {
  readonly message: AssistantMessage;
  readonly finishReason: FinishReason;
}

const idAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** One answer before any limit is applied: tool calls, JSON in the form asked for, or text. */
export function writeMessage(request: ChatCompletionRequest, dice: Dice): WrittenMessage {
  const conversation = readConversation(request.messages);
  const { tools, isForced } = chooseTools(request, conversation);
  const [first] = tools;
  if (first === undefined)
    return { message: contentMessage(writeContent(request, conversation, dice)), finishReason: "stop" };
  if (!request.tools?.length && request.functions?.length) {
    const called = { name: first.name, arguments: writeArguments(first, conversation, dice) };
    return {
      message: { ...contentMessage(null), function_call: called },
      finishReason: isForced ? "stop" : "function_call",
    };
  }
  const calls = tools.map((tool) => writeCall(tool, conversation, dice));
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
  if (format?.type === "json_object") {
    const schema = schemaInWords(`${conversation.instructions}\n${conversation.ask}`);
    return JSON.stringify(generateJson({ schema, dice, material }));
  }
  return writeAnswer(conversation, dice);
}

/** `json_object` comes without a schema: the names are the quoted ones, or those after "keys", "fields" or "properties". */
function schemaInWords(text: string): Schema {
  const quoted = [...text.matchAll(/["'`]([a-z_]\w{0,40})["'`]\s*(?=[:,}\]]|and\b|or\b|\.|$|\s)/gi)].flatMap(
    (match) => match[1] ?? [],
  );
  const list =
    /\b(?:keys|fields|properties|members)\b\s*(?:named|called|are)?[:\s]+([\w\s,]{3,200})/i.exec(text)?.[1] ?? "";
  const listed = list
    .split(/,|\band\b/)
    .map((name) => name.trim())
    .filter((name) => /^[a-z_]\w{0,40}$/i.test(name));
  const names = [...new Set(quoted.length > 0 ? quoted : listed)].slice(0, 20);
  const properties = names.length > 0 ? names : ["title", "summary", "tags"];
  return {
    type: "object",
    properties: Object.fromEntries(properties.map((name) => [name, schemaForName(name)])),
    required: properties,
  };
}

function schemaForName(name: string): Schema {
  if (/^(?:is|has|can|should)[_A-Z]/.test(name)) return { type: "boolean" };
  if (/(?:tags|items|steps|ingredients|keywords|names|list|colors|options|points)$/i.test(name))
    return { type: "array", items: { type: "string" } };
  if (/count|amount|price|total|age|score|year|quantity|rating|confidence|number|temperature/i.test(name))
    return { type: "number" };
  return { type: "string" };
}

function writeCall(tool: OfferedTool, conversation: Conversation, dice: Dice): ToolCall {
  const id = `call_${dice.text(24, idAlphabet)}`;
  if (tool.isCustom) return { id, type: "custom", custom: { name: tool.name, input: conversation.ask } };
  return { id, type: "function", function: { name: tool.name, arguments: writeArguments(tool, conversation, dice) } };
}

/** Arguments are always an object, whatever the schema says. */
function writeArguments({ schema }: OfferedTool, conversation: Conversation, dice: Dice): string {
  const given: Schema = isSchema(schema) ? schema : {};
  const isEmpty = Object.keys(given).length === 0;
  const typed = isEmpty || given.type !== undefined || given.$ref !== undefined ? given : { type: "object", ...given };
  const value = isEmpty ? {} : generateJson({ schema: typed, dice, material: createMaterial(conversation.ask) });
  return JSON.stringify(value);
}
