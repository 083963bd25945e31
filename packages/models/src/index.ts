export { assertChatCapable, assertEmbeddingCapable, type ChatAsk } from "./assert-capable.ts";
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
export { deprecationsOfModels } from "./deprecations-of-models.ts";
export { modelErrors } from "./errors.ts";
export { type LateCredit, lateCreditsOf } from "./late-credits-of.ts";
export {
  compareLifecycleLock,
  type LifecycleLock,
  listPostponedMoves,
  type PostponedMove,
  type PublishedMove,
} from "./lifecycle-lock.ts";
export { lifecycleLockFile, loadCatalogue, readLifecycleLock } from "./load-catalogue.ts";
export { findMove, isRetired, modelMoveAt, modelStateAt } from "./model-state.ts";
export { type PricedTokens, priceAt, priceTokens } from "./price-tokens.ts";
export { successorAt } from "./successor-at.ts";
export { decodeTokens, encodeTokens, prepareTokenCounting, splitIntoTokens } from "./token-encoding.ts";
export {
  type ChatCapability,
  type ChatModel,
  type CreditIfLate,
  type EmbeddingCapability,
  type EmbeddingModel,
  type LifecycleMove,
  type LifecycleState,
  lifecycleStates,
  type Modality,
  type Model,
  type ModelAttribution,
  type ModelBenchmark,
  type ModelKind,
  type ModelLicence,
  type ModelLifecycle,
  type ModelPrice,
  type ModelUpstream,
  modalities,
  modelKinds,
} from "./types.ts";
