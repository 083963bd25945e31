import type { Brownout, NoticeClass, Picodollars } from "@sundial/kernel";

export const modelKinds = ["chat", "embedding"] as const;
export type ModelKind = (typeof modelKinds)[number];

export const lifecycleStates = ["preview", "active", "legacy", "deprecated", "retired"] as const;
export type LifecycleState = (typeof lifecycleStates)[number];

export const chatCapabilities = ["streaming", "tools", "response_format", "vision"] as const;
export const embeddingCapabilities = ["dimensions"] as const;
export type ChatCapability = (typeof chatCapabilities)[number];
export type EmbeddingCapability = (typeof embeddingCapabilities)[number];

/** What a model reads and what it writes. */
export const modalities = ["text", "image", "embedding"] as const;
export type Modality = (typeof modalities)[number];

/** A model's life as reviewed: what it was, is, and is announced to become. What it is at an instant is told by `modelStateAt`. */
export interface ModelLifecycle {
  readonly noticeClass: NoticeClass;
  /** Oldest first, each state at most once, the first `preview` or `active`. */
  readonly moves: readonly LifecycleMove[];
  /** How often the published end was moved later or called off, by `lifecycle.lock.json`. */
  readonly revision: number;
}

/** One step of a model's life, which may lie ahead. Members that a state does not have are null. */
export interface LifecycleMove {
  readonly to: LifecycleState;
  readonly at: Date;
  /** From here on the move is known. Never after `at`. */
  readonly announcedAt: Date;
  /** Why, in whole sentences for callers. Always there when the model becomes deprecated. */
  readonly reason: string | null;
  /** Of `legacy` and `deprecated`: another model of the catalogue, of the same kind. */
  readonly successorId: string | null;
  /** Of `deprecated`, where there is no successor: what people do for those who used the model, in whole sentences. */
  readonly assistance: string | null;
  /** Of `deprecated`: the migration guide, as a path of the portal. */
  readonly guidePath: string | null;
  /** Of `retired`: when calls are refused beforehand. Ascending, apart from one another, between deprecation and retirement. */
  readonly brownouts: readonly Brownout[];
  /** Of `retired`. */
  readonly creditIfLate: CreditIfLate | null;
  /** Since when it is known that the move does not take place. It then holds at no instant. */
  readonly calledOffAt: Date | null;
}

/** What is credited to those who must move while the successor is not yet `active` on the promised day. */
export interface CreditIfLate {
  readonly successorActiveBy: Date;
  /** Of what they were charged for the old model from that day on until the successor is active. */
  readonly percentOfUsage: number;
}

/** On what terms the weights or the service are used. */
export interface ModelLicence {
  /** An identifier of the SPDX list, or `LicenseRef-` and a name. */
  readonly spdx: string;
  readonly url: string;
}

/** Whose model it is, and where they describe it. */
export interface ModelAttribution {
  readonly model: string;
  readonly by: string;
  readonly cardUrl: string;
}

/** A result that the upstream published. */
export interface ModelBenchmark {
  readonly name: string;
  /** As published, such as `90.2`. */
  readonly score: string;
  readonly sourceUrl: string;
}

/** One way to a model: the adapter's name in `packages/providers`, and what that provider calls the model. */
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
  /** When it was first offered: its first move. */
  readonly createdAt: Date;
  readonly ownedBy: string;
  readonly contextTokensMax: number;
  readonly inputModalities: readonly Modality[];
  readonly outputModalities: readonly Modality[];
  /** The day that its training data reaches to. Null where that is not published. */
  readonly knowledgeCutoff: string | null;
  readonly licence: ModelLicence;
  readonly attribution: ModelAttribution;
  /** Where calls are answered, such as `eu-central`. */
  readonly regions: readonly string[];
  readonly benchmarks: readonly ModelBenchmark[];
  /** In the order in which they are to be used; live calls go to the first. */
  readonly lanes: readonly [ModelUpstream, ...ModelUpstream[]];
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
