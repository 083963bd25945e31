import { isSmallTalk } from "../text/answer-directly.ts";
import { splitWords } from "../text/split-text.ts";
import type { ChatCompletionRequest } from "../types.ts";
import type { Conversation } from "./read-conversation.ts";

/** A tool as it will be called; `schema` is null for one with free text as input. */
export interface OfferedTool {
  readonly name: string;
  readonly description: string;
  readonly schema: unknown;
  readonly isCustom: boolean;
}

export interface ToolDecision {
  readonly tools: readonly OfferedTool[];
  /** The request named the one function to call: OpenAI then ends with `stop` and not with `tool_calls`. */
  readonly isForced: boolean;
}

const none: ToolDecision = { tools: [], isForced: false };
const callsMax = 2;

/**
 * Which tools an answer calls. `auto` calls the tools whose names and descriptions fit the message, the first one when none
 * does, and none for small talk or after a tool's result, so that the usual loop of an agent ends.
 */
export function chooseTools(request: ChatCompletionRequest, conversation: Conversation): ToolDecision {
  const choice = readChoice(request);
  const offered = offeredTools(request).filter((tool) => choice.allowed === null || choice.allowed.has(tool.name));
  const [first] = offered;
  if (first === undefined || choice.mode === "none") return none;
  if (choice.mode === "forced") return { tools: [first], isForced: true };
  const isAnswerDue = conversation.toolResult !== null || isSmallTalk(conversation.ask) || conversation.ask === "";
  if (choice.mode === "auto" && isAnswerDue) return none;
  const fitting = rank(offered, conversation.ask);
  const most = request.parallel_tool_calls === false || request.functions ? 1 : callsMax;
  return { tools: fitting.length > 0 ? fitting.slice(0, most) : [first], isForced: false };
}

export function offeredTools({ tools, functions }: ChatCompletionRequest): OfferedTool[] {
  const modern = (tools ?? []).map((tool) =>
    tool.type === "custom" ? customTool(tool.custom) : functionTool(tool.function),
  );
  return [...modern, ...(functions ?? []).map(functionTool)].filter((tool) => tool !== null);
}

interface Choice {
  readonly mode: "none" | "auto" | "required" | "forced";
  readonly allowed: ReadonlySet<string> | null;
}

function readChoice({ tool_choice, function_call }: ChatCompletionRequest): Choice {
  const given = tool_choice ?? function_call ?? "auto";
  if (given === "none" || given === "required") return { mode: given, allowed: null };
  const list = member(given, "allowed_tools");
  const listed = member(list, "tools");
  if (Array.isArray(listed)) {
    const mode = member(list, "mode") === "required" ? "required" : "auto";
    return { mode, allowed: new Set(listed.flatMap((tool) => nameIn(tool) ?? [])) };
  }
  const name = nameIn(given);
  return name === undefined ? { mode: "auto", allowed: null } : { mode: "forced", allowed: new Set([name]) };
}

function nameIn(value: unknown): string | undefined {
  const holder = member(value, "function") ?? member(value, "custom") ?? value;
  const name = member(holder, "name");
  return typeof name === "string" ? name : undefined;
}

function functionTool(given: unknown): OfferedTool | null {
  const name = member(given, "name");
  if (typeof name !== "string") return null;
  return {
    name,
    description: textMember(given, "description"),
    schema: member(given, "parameters") ?? {},
    isCustom: false,
  };
}

function customTool(given: unknown): OfferedTool | null {
  const name = member(given, "name");
  if (typeof name !== "string") return null;
  return { name, description: textMember(given, "description"), schema: null, isCustom: true };
}

function rank(tools: readonly OfferedTool[], ask: string): OfferedTool[] {
  const wanted = new Set(splitWords(ask).map(stem));
  const scored = tools.map((tool) => ({ tool, score: scoreOf(tool, wanted) }));
  const best = Math.max(...scored.map(({ score }) => score));
  if (best < 2)
    return scored
      .filter(({ score }) => score === best && score > 0)
      .slice(0, 1)
      .map(({ tool }) => tool);
  return scored
    .filter(({ score }) => score >= best / 2 && score >= 2)
    .sort((a, b) => b.score - a.score)
    .map(({ tool }) => tool);
}

// A word of the name counts twice as much as one of the description.
function scoreOf({ name, description }: OfferedTool, wanted: ReadonlySet<string>): number {
  const named = nameWords(name).filter((word) => wanted.has(stem(word))).length;
  const described = new Set(splitWords(description).filter((word) => word.length > 4 && wanted.has(stem(word)))).size;
  return named * 2 + described;
}

const emptyWords = new Set(["get", "set", "the", "for", "and", "a", "an", "of", "to", "in", "is", "by", "current"]);

function nameWords(name: string): string[] {
  return splitWords(name.replace(/(?<=[a-z])(?=[A-Z])/g, " ").replaceAll("_", " ")).filter(
    (word) => !emptyWords.has(word),
  );
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, "") : word;
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

function textMember(value: unknown, name: string): string {
  const text = member(value, name);
  return typeof text === "string" ? text : "";
}
