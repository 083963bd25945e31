import type { LifecycleFile, MoveFile } from "./lifecycle-file.ts";
import type { ModelFile } from "./model-file.ts";
import type { LifecycleMove, Model, ModelLifecycle, ModelPrice } from "./types.ts";

/** A model as the code knows it. Dates without a time mean the start of that day in UTC. */
export function fromModelFile(file: ModelFile, revision: number): Model {
  const common = {
    id: file.id,
    name: file.name,
    family: file.family,
    description: file.description,
    createdAt: startOfDay(file.lifecycle.moves[0].on),
    ownedBy: file.owned_by,
    contextTokensMax: file.context_tokens_max,
    inputModalities: file.modalities.input,
    outputModalities: file.modalities.output,
    knowledgeCutoff: file.knowledge_cutoff,
    licence: file.licence,
    attribution: { model: file.attribution.model, by: file.attribution.by, cardUrl: file.attribution.card },
    regions: file.regions,
    benchmarks: file.benchmarks.map(({ name, score, source }) => ({ name, score, sourceUrl: source })),
    lanes: file.lanes,
    lifecycle: fromLifecycleFile(file.lifecycle, revision),
    prices: file.prices.map(fromPriceFile),
  };
  return file.kind === "chat"
    ? { ...common, kind: file.kind, outputTokensMax: file.output_tokens_max, capabilities: file.capabilities }
    : { ...common, kind: file.kind, dimensionsMax: file.dimensions_max, capabilities: file.capabilities };
}

function fromLifecycleFile({ notice, moves }: LifecycleFile, revision: number): ModelLifecycle {
  const deprecated = moves.find(({ to }) => to === "deprecated");
  return {
    noticeClass: notice,
    moves: moves.map((move) => fromMoveFile(move, announcementOf(move, deprecated))),
    revision,
  };
}

/** The day on which the move became known. An end without a day of its own was announced with the deprecation. */
export function announcementOf(move: MoveFile, deprecated: MoveFile | undefined): string {
  if (move.announced !== undefined) return move.announced;
  return move.to === "retired" && deprecated ? announcementOf(deprecated, undefined) : move.on;
}

function fromMoveFile(move: MoveFile, announced: string): LifecycleMove {
  return {
    to: move.to,
    at: startOfDay(move.on),
    announcedAt: startOfDay(announced),
    reason: move.reason ?? null,
    successorId: move.to === "legacy" || move.to === "deprecated" ? (move.successor ?? null) : null,
    assistance: move.to === "deprecated" ? (move.assistance ?? null) : null,
    guidePath: move.to === "deprecated" ? move.guide : null,
    calledOffAt: move.called_off === undefined ? null : startOfDay(move.called_off),
    ...fromEndFile(move),
  };
}

function fromEndFile(move: MoveFile): Pick<LifecycleMove, "brownouts" | "creditIfLate"> {
  if (move.to !== "retired") return { brownouts: [], creditIfLate: null };
  const { brownouts = [], credit_if_late: credit } = move;
  return {
    brownouts: brownouts.map(({ from, until }) => ({ from: new Date(from), until: new Date(until) })),
    creditIfLate: credit
      ? { successorActiveBy: startOfDay(credit.successor_active_by), percentOfUsage: credit.percent_of_usage }
      : null,
  };
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
