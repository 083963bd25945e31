import type {
  ChatCompletion,
  ChatCompletionChunk,
  ChatCompletionRequest,
  CompletionUsage,
} from "@sundial/contract/types";
import { countCompletionTokens, countPromptTokens, countTextTokens } from "@sundial/models";
import type { UncountedCompletion } from "@sundial/providers";

/** What a call used. Cached tokens are part of the input tokens. */
export interface TokenCounts {
  readonly input: number;
  readonly cachedInput: number;
  readonly output: number;
}

export const noTokens: TokenCounts = { input: 0, cachedInput: 0, output: 0 };

/** The provider's own count. Numbers that cannot be counts are taken as 0. */
export function countsOf(usage: CompletionUsage): TokenCounts {
  const input = countOf(usage.prompt_tokens);
  return {
    input,
    cachedInput: Math.min(input, countOf(usage.prompt_tokens_details?.cached_tokens)),
    output: countOf(usage.completion_tokens),
  };
}

/** Counts a whole answer, with our own tokenizer when the provider did not. */
export function withUsage(request: ChatCompletionRequest, answer: UncountedCompletion): ChatCompletion {
  if (answer.usage) return { ...answer, usage: answer.usage };
  const produced = answer.choices.reduce((sum, { message }) => sum + countCompletionTokens(message), 0);
  return { ...answer, usage: usageOf(countPromptTokens(request), produced) };
}

/** Watches a stream go by and can say at any moment what it has used so far. */
export function createStreamMeter(request: ChatCompletionRequest): {
  see(chunk: ChatCompletionChunk): void;
  counts(): TokenCounts;
  usage(): CompletionUsage;
} {
  let reported: CompletionUsage | undefined;
  let text = "";
  const usage = () => reported ?? usageOf(countPromptTokens(request), countTextTokens(text));
  return {
    see(chunk) {
      if (chunk.usage) reported = chunk.usage;
      // Some providers leave the delta out of the chunk with the finish reason, whatever the type says.
      for (const choice of chunk.choices) text += producedText(choice?.delta ?? {});
    },
    usage,
    counts: () => countsOf(usage()),
  };
}

interface Produced {
  readonly content?: string | null;
  readonly refusal?: string | null;
  readonly tool_calls?: readonly { readonly function?: { readonly name?: string; readonly arguments?: string } }[];
}

function producedText({ content, refusal, tool_calls }: Produced): string {
  const text = `${content ?? ""}${refusal ?? ""}`;
  return tool_calls
    ? tool_calls.reduce((all, call) => all + (call.function?.name ?? "") + (call.function?.arguments ?? ""), text)
    : text;
}

function usageOf(prompt: number, completion: number): CompletionUsage {
  return { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion };
}

function countOf(value: number | undefined): number {
  return Number.isSafeInteger(value) && value !== undefined && value > 0 ? value : 0;
}
