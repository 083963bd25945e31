export { createSandboxChatCompletion } from "./chat/create-chat-completion.ts";
export { streamSandboxChatCompletion } from "./chat/stream-chat-completion.ts";
export { createSampleError } from "./create-sample-error.ts";
export { createDice, type Dice } from "./dice.ts";
export { createSandboxEmbedding, type SandboxEmbeddingInput } from "./embedding/create-embedding.ts";
export type { ErrorSample } from "./error-sample.ts";
export { errorSamples, samplePortalUrl } from "./error-samples.ts";
export { sandboxErrors } from "./errors.ts";
export { type AnswerShape, planScenarios, type ScenarioPlan, type StreamFault } from "./scenarios/plan-scenarios.ts";
export type { Scenario, ScenarioKind, ScenarioParameter } from "./scenarios/scenario.ts";
export { scenarios } from "./scenarios/scenarios.ts";
export type {
  AssistantMessage,
  ChatChoice,
  ChatCompletion,
  ChatCompletionChunk,
  ChatCompletionRequest,
  ChatDelta,
  ChatMessage,
  ChatTool,
  CompletionUsage,
  EmbeddingList,
  EmbeddingRequest,
  FinishReason,
  SandboxChatInput,
  ToolCall,
  ToolCallDelta,
} from "./types.ts";
