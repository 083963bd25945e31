export { createSandboxChatCompletion } from "./chat/create-chat-completion.ts";
export { streamSandboxChatCompletion } from "./chat/stream-chat-completion.ts";
export { createSandboxEmbedding, type SandboxEmbeddingInput } from "./embedding/create-embedding.ts";
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
