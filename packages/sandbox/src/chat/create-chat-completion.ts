import { countCompletionTokens, countPromptTokens } from "@sundial/models";
import { toCanonicalJson } from "../canonical-json.ts";
import { createDice } from "../dice.ts";
import type { AnswerShape } from "../scenarios/plan-scenarios.ts";
import type {
  AssistantMessage,
  ChatChoice,
  ChatCompletion,
  ChatCompletionRequest,
  CompletionUsage,
  SandboxChatInput,
} from "../types.ts";
import { limitMessage } from "./limit-message.ts";
import { shapeMessage } from "./shape-message.ts";
import { shapeRequest } from "./shape-request.ts";
import { writeMessage } from "./write-message.ts";

const choicesMax = 128;

/** Moves when the answers to the same request change, as OpenAI's does with a model's configuration. */
export const systemFingerprint = "fp_sandbox_1";

/**
 * OpenAI's `chat.completion` for a request: the same seed and request give the same bytes, `id` and `created` aside. What only
 * limits or sends an answer (`max_completion_tokens`, `stop`, `n`, `stream`) does not change its text. Throws
 * `scenario_not_applicable` when the request leaves no room for the shape.
 */
export function createSandboxChatCompletion(input: SandboxChatInput): ChatCompletion {
  const { model, seed, id, created, shape } = input;
  const request = shapeRequest(input.request, shape);
  const fingerprint = `${seed}:${model}:${toCanonicalJson(shapingMembers(request))}`;
  const count = Math.max(1, Math.min(choicesMax, request.n ?? 1));
  const choices = Array.from({ length: count }, (_, index) =>
    createChoice(request, { seed: `${fingerprint}:${index}`, index, shape }),
  );
  return {
    id,
    object: "chat.completion",
    created,
    model,
    choices,
    usage: countUsage(request, choices),
    service_tier: "default",
    system_fingerprint: systemFingerprint,
  };
}

function shapingMembers(request: ChatCompletionRequest): unknown {
  const { messages, tools, tool_choice, parallel_tool_calls, functions, function_call, response_format, seed } =
    request;
  return { messages, tools, tool_choice, parallel_tool_calls, functions, function_call, response_format, seed };
}

interface ChoiceInput {
  readonly seed: string;
  readonly index: number;
  readonly shape: AnswerShape | undefined;
}

function createChoice(request: ChatCompletionRequest, { seed, index, shape }: ChoiceInput): ChatChoice {
  const written = shapeMessage(writeMessage(request, createDice(seed)), shape);
  const { message, finishReason } = limitMessage(written, request);
  return { index, message, logprobs: null, finish_reason: finishReason };
}

function countUsage(request: ChatCompletionRequest, choices: readonly ChatChoice[]): CompletionUsage {
  const promptTokens = countPromptTokens(request);
  const completionTokens = choices.reduce((sum, { message }) => sum + countMessage(message), 0);
  return {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
    prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
    completion_tokens_details: {
      reasoning_tokens: 0,
      audio_tokens: 0,
      accepted_prediction_tokens: 0,
      rejected_prediction_tokens: 0,
    },
  };
}

function countMessage(message: AssistantMessage): number {
  return countCompletionTokens({ ...message, content: message.content ?? message.refusal });
}
