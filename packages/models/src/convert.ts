import type { ModelFile } from "./model-file.ts";
import type { Model, ModelLifecycle, ModelPrice } from "./types.ts";

/** A model as the code knows it. Dates without a time mean the start of that day in UTC. */
export function fromModelFile(file: ModelFile): Model {
  const common = {
    id: file.id,
    name: file.name,
    family: file.family,
    description: file.description,
    createdAt: startOfDay(file.created),
    ownedBy: file.owned_by,
    contextTokensMax: file.context_tokens_max,
    upstream: file.upstream,
    lifecycle: fromLifecycleFile(file.lifecycle),
    prices: file.prices.map(fromPriceFile),
  };
  return file.kind === "chat"
    ? { ...common, kind: file.kind, outputTokensMax: file.output_tokens_max, capabilities: file.capabilities }
    : { ...common, kind: file.kind, dimensionsMax: file.dimensions_max, capabilities: file.capabilities };
}

function fromLifecycleFile(lifecycle: ModelFile["lifecycle"]): ModelLifecycle {
  if (lifecycle.state !== "retired") return { state: lifecycle.state, retirement: null };
  const { state, retired_at, successor, reason = null } = lifecycle;
  return { state, retirement: { at: startOfDay(retired_at), successorId: successor, reason } };
}

function fromPriceFile(price: ModelFile["prices"][number]): ModelPrice {
  const chat = "output" in price ? price : { cached_input: price.input, output: 0 };
  return {
    effectiveFrom: startOfDay(price.effective_from),
    inputPicodollars: BigInt(price.input),
    cachedInputPicodollars: BigInt(chat.cached_input),
    outputPicodollars: BigInt(chat.output),
  };
}

function startOfDay(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
