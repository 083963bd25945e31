import type { Picodollars } from "@sundial/kernel";

export const modelKinds = ["chat", "embedding"] as const;
export type ModelKind = (typeof modelKinds)[number];

export const lifecycleStates = ["preview", "active", "legacy", "deprecated", "retired"] as const;
export type LifecycleState = (typeof lifecycleStates)[number];

export const chatCapabilities = ["streaming", "tools", "response_format", "vision"] as const;
export const embeddingCapabilities = ["dimensions"] as const;
export type ChatCapability = (typeof chatCapabilities)[number];
export type EmbeddingCapability = (typeof embeddingCapabilities)[number];

/** Where a model is in its life. A reviewed retirement may lie ahead: until its day the model answers. */
export interface ModelLifecycle {
  readonly state: LifecycleState;
  /** Null in every state but `retired`. */
  readonly retirement: ModelRetirement | null;
}

export interface ModelRetirement {
  readonly at: Date;
  /** Another model of the catalogue, of the same kind, which is not retired. */
  readonly successorId: string;
  /** Why, in whole sentences for callers. */
  readonly reason: string | null;
}

/** Where a model's live calls go: the adapter's name in `packages/providers`, and what that provider calls the model. */
export interface ModelUpstream {
  readonly provider: string;
  readonly model: string;
}

/** What a token costs from an instant on, until the next price takes effect. */
export interface ModelPrice {
  readonly effectiveFrom: Date;
  readonly inputPicodollars: Picodollars;
  readonly cachedInputPicodollars: Picodollars;
  readonly outputPicodollars: Picodollars;
}

interface ModelCommon {
  /** The public name, exactly as a call gives it. */
  readonly id: string;
  readonly name: string;
  readonly family: string;
  readonly description: string;
  readonly createdAt: Date;
  readonly ownedBy: string;
  readonly contextTokensMax: number;
  readonly upstream: ModelUpstream;
  readonly lifecycle: ModelLifecycle;
  /** Oldest first. */
  readonly prices: readonly ModelPrice[];
}

export interface ChatModel extends ModelCommon {
  readonly kind: "chat";
  readonly outputTokensMax: number;
  readonly capabilities: readonly ChatCapability[];
}

export interface EmbeddingModel extends ModelCommon {
  readonly kind: "embedding";
  /** How many numbers a vector has, unless a call asks for fewer and the model has the capability `dimensions`. */
  readonly dimensionsMax: number;
  readonly capabilities: readonly EmbeddingCapability[];
}

/** One entry of the catalogue. */
export type Model = ChatModel | EmbeddingModel;
