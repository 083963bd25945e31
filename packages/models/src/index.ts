export {
  type CountableChatRequest,
  type CountableFunction,
  type CountableMessage,
  type CountablePart,
  type CountableTool,
  type CountableToolCall,
  countCompletionTokens,
  countPromptTokens,
} from "./count-prompt-tokens.ts";
export { countTextTokens, countTokensOfTexts } from "./count-text-tokens.ts";
export { type Catalogue, createCatalogue } from "./create-catalogue.ts";
export { modelErrors } from "./errors.ts";
export { isRetired } from "./is-retired.ts";
export { loadCatalogue } from "./load-catalogue.ts";
export { type PricedTokens, priceTokens } from "./price-tokens.ts";
export { decodeTokens, encodeTokens, prepareTokenCounting, splitIntoTokens } from "./token-encoding.ts";
export {
  type ChatCapability,
  type ChatModel,
  type EmbeddingCapability,
  type EmbeddingModel,
  type LifecycleState,
  lifecycleStates,
  type Model,
  type ModelKind,
  type ModelLifecycle,
  type ModelPrice,
  type ModelRetirement,
  type ModelUpstream,
  modelKinds,
} from "./types.ts";
