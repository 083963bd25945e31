export { providerErrors } from "./errors.ts";
export { createOpenAiCompatibleProvider, type OpenAiCompatibleOptions } from "./openai-compatible/create-provider.ts";
export type { Provider, ProviderCall, UncountedCompletion } from "./types.ts";
