import type { Picodollars } from "@sundial/kernel";
import type { Model, ModelKind, ModelPrice } from "@sundial/models";
import type { TokenClass } from "./types.ts";

const classesOfKinds: Readonly<Record<ModelKind, readonly TokenClass[]>> = {
  chat: ["input", "cached_input", "output"],
  embedding: ["embedding"],
};

/** The classes that tokens of such a model have. */
export function tokenClassesOf({ kind }: Pick<Model, "kind">): readonly TokenClass[] {
  return classesOfKinds[kind];
}

/** What the ledger counts of calls. Cached tokens are part of the input tokens. */
export interface CountedTokens {
  readonly inputTokens: bigint;
  readonly cachedInputTokens: bigint;
  readonly outputTokens: bigint;
}

/** The tokens of a call, or of many, by class; each class of the kind is there, also with nothing. */
export function classifyTokens(kind: ModelKind, counted: CountedTokens): ReadonlyMap<TokenClass, bigint> {
  const { inputTokens, cachedInputTokens, outputTokens } = counted;
  if (kind === "embedding") return new Map([["embedding", inputTokens]]);
  return new Map([
    ["input", inputTokens - cachedInputTokens],
    ["cached_input", cachedInputTokens],
    ["output", outputTokens],
  ]);
}

/** The catalogue's price of a class, in picodollars a token. */
export function listPriceOf(price: ModelPrice, tokenClass: TokenClass): Picodollars {
  switch (tokenClass) {
    case "input":
    case "embedding":
      return price.inputPicodollars;
    case "cached_input":
      return price.cachedInputPicodollars;
    case "output":
      return price.outputPicodollars;
  }
}
