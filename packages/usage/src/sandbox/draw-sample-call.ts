import type { ChatModel, EmbeddingModel, Model } from "@sundial/models";
import type { Dice } from "@sundial/sandbox";
import { drawSampleFailure } from "./draw-sample-failure.ts";
import type { SampleCall } from "./sample-call.ts";

const userAgents = ["OpenAI/Python 2.14.0", "OpenAI/JS 6.16.0", "sundial-sdk/0.1.0", "curl/8.15.0"] as const;

/** One call of a program in the making: mostly chats, some embeddings, now and then a look at the models, about one in fifteen failed. */
export function drawSampleCall(dice: Dice, models: readonly Model[]): SampleCall {
  const model = pickModel(dice, models);
  const answered = model && !dice.chance(0.04) ? drawInference(dice, model) : drawListing(dice);
  return answered.model !== null && dice.chance(0.07) ? drawSampleFailure(dice, answered) : answered;
}

/** The first one of the catalogue more often than the others. */
function pickModel(dice: Dice, models: readonly Model[]): Model | undefined {
  const wanted = dice.chance(0.2) ? "embedding" : "chat";
  const [first, ...rest] = models.filter(({ kind }) => kind === wanted);
  if (!first) return undefined;
  return dice.chance(0.5) ? first : dice.pick([first, ...rest]);
}

function drawInference(dice: Dice, model: Model): SampleCall {
  return model.kind === "chat" ? drawChat(dice, model) : drawEmbedding(dice, model);
}

function drawChat(dice: Dice, model: ChatModel): SampleCall {
  const streamed = dice.chance(0.45);
  const input = dice.integer(30, dice.chance(0.2) ? 6_000 : 900);
  const output = Math.min(dice.integer(8, dice.chance(0.15) ? 1_200 : 350), model.outputTokensMax);
  const firstTokenMs = dice.integer(140, 620);
  return {
    ...callOf(dice, "createChatCompletion", "/v1/chat/completions"),
    ...servedBy(model),
    streamed,
    inputTokens: BigInt(input),
    cachedInputTokens: BigInt(dice.chance(0.3) ? Math.floor((input * dice.integer(30, 80)) / 100) : 0),
    outputTokens: BigInt(output),
    latencyMs: firstTokenMs + output * dice.integer(7, 14),
    firstTokenMs: streamed ? firstTokenMs : null,
  };
}

function drawEmbedding(dice: Dice, model: EmbeddingModel): SampleCall {
  const inputTokens = BigInt(dice.integer(6, 1_500));
  return {
    ...callOf(dice, "createEmbedding", "/v1/embeddings"),
    ...servedBy(model),
    inputTokens,
    latencyMs: dice.integer(35, 240),
  };
}

function drawListing(dice: Dice): SampleCall {
  return { ...callOf(dice, "listModels", "/v1/models"), method: "GET", latencyMs: dice.integer(2, 14) };
}

function servedBy({ id }: Model) {
  return { model: id, modelServed: id, provider: "sandbox", attempts: 1 };
}

/** A call that succeeded and of which no model knows. */
function callOf(dice: Dice, operation: string, path: string): SampleCall {
  return {
    operation,
    method: "POST",
    path,
    status: 200,
    code: null,
    outcome: "succeeded",
    model: null,
    modelServed: null,
    provider: null,
    attempts: 0,
    streamed: false,
    deprecatedFields: null,
    asOf: null,
    inputTokens: 0n,
    cachedInputTokens: 0n,
    outputTokens: 0n,
    latencyMs: 0,
    firstTokenMs: null,
    userAgent: dice.pick(userAgents),
  };
}
