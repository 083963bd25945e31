import type { ChangelogRecord, Entry } from "../types.ts";

/** A step of a model's life, as `packages/models` has it. */
export interface ModelMove {
  readonly to: "preview" | "active" | "legacy" | "deprecated" | "retired";
  readonly at: Date;
  readonly announcedAt: Date;
  readonly reason: string | null;
  readonly successorId: string | null;
  readonly assistance: string | null;
  readonly guidePath: string | null;
  readonly calledOffAt: Date | null;
}

export interface MovingModel {
  readonly id: string;
  readonly name: string;
  readonly moves: readonly ModelMove[];
}

/** The records of a model's life: one a move, and one more where a move was called off. */
export function recordModelMoves(model: MovingModel): ChangelogRecord[] {
  return model.moves.flatMap((move, index) => {
    const told = recordMove(model, move, index === 0);
    if (move.calledOffAt === null) return [told];
    const calledOff = recordCalledOff(model, move, move.calledOffAt);
    // What was called off before it could be told never took place.
    return told.entry.date >= calledOff.entry.date ? [{ ...calledOff, key: told.key }] : [told, calledOff];
  });
}

function recordMove(model: MovingModel, move: ModelMove, isFirst: boolean): ChangelogRecord {
  // An end is news on the day it is announced; everything else when it takes place.
  const date = dayOf(move.to === "deprecated" || move.to === "legacy" ? move.announcedAt : move.at);
  const { title, kind } = tell(model.name, move, isFirst);
  const body = [
    move.reason ?? sentences[move.to],
    move.to === "deprecated" ? `It counts as deprecated from ${dayOf(move.at)} on.` : "",
    move.successorId === null
      ? ""
      : `Use [\`${move.successorId}\`](/changelog?model=${move.successorId}) in its place.`,
    move.assistance ?? "",
    move.guidePath === null ? "" : `[The migration guide](${move.guidePath}).`,
  ];
  return toRecord(model, move.to, { date, kind, title, body, breaking: move.to === "retired" });
}

function recordCalledOff(model: MovingModel, move: ModelMove, at: Date): ChangelogRecord {
  const title = `${model.name} does not become ${move.to} after all`;
  const body = [`What was announced for ${dayOf(move.at)} was called off.`];
  return toRecord(model, `${move.to}-called-off`, { date: dayOf(at), kind: "changed", title, body, breaking: false });
}

/** A published move of a model that was put off, as the lock of `packages/models` has it. */
export interface PostponedMove {
  readonly to: ModelMove["to"];
  readonly from: string;
  readonly until: string;
  readonly publishedOn: string;
}

/** The record of that, on the day on which it was published. */
export function recordPostponedMove(
  model: Pick<MovingModel, "id" | "name">,
  { to, from, until, publishedOn }: PostponedMove,
): ChangelogRecord {
  return toRecord(model, `${to}-put-off-to-${until}`, {
    date: publishedOn,
    kind: "changed",
    title: `${model.name} becomes ${to} later, on ${until}`,
    body: [`That was announced for ${from}.`],
    breaking: false,
  });
}

type Told = Pick<Entry, "date" | "kind" | "title" | "breaking"> & { readonly body: readonly string[] };

function toRecord({ id }: Pick<MovingModel, "id">, step: string, { body, ...told }: Told): ChangelogRecord {
  const affects = { operations: [], fields: [], versions: [], models: [id], sdks: [], plans: [] };
  const text = body.filter((part) => part !== "").join(" ");
  const entry = { id: `${told.date}-${id.replaceAll(".", "-")}-${step}`, ...told, body: text, affects };
  return { key: `move:${id}/${step}`, entry: { ...entry, source: "lifecycle_move" } };
}

const sentences: Readonly<Record<ModelMove["to"], string>> = {
  preview: "It can be called, and may still change.",
  active: "It can be called, and stays as it is.",
  legacy: "It goes on answering, but new work should begin with another model.",
  deprecated: "It will be retired.",
  retired: "Calls that name it are refused with `model_retired`.",
};

function tell(name: string, { to, at }: ModelMove, isFirst: boolean): Pick<Entry, "kind" | "title"> {
  switch (to) {
    case "preview":
      return { kind: "added", title: `${name} as a preview` };
    case "active":
      return isFirst
        ? { kind: "added", title: `${name}, a new model` }
        : { kind: "changed", title: `${name} leaves its preview` };
    case "legacy":
      return { kind: "changed", title: `${name} becomes a legacy model on ${dayOf(at)}` };
    case "deprecated":
      return { kind: "deprecated", title: `${name} is deprecated from ${dayOf(at)} on` };
    case "retired":
      return { kind: "removed", title: `${name} is retired` };
  }
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
