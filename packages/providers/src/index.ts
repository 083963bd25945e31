export { providerErrors } from "./errors.ts";
export { createOpenAiCompatibleProvider, type OpenAiCompatibleOptions } from "./openai-compatible/create-provider.ts";
export type { ChunkStream, Provider, ProviderCall, UncountedCompletion } from "./types.ts";
