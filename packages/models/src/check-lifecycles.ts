import { earliestEnd, type NoticePeriods, noticePeriods } from "@sundial/kernel";
import { checkBrownouts } from "./check-brownouts.ts";
import { checkSuccessors } from "./check-successors.ts";
import { findMove } from "./model-state.ts";
import { type LifecycleMove, lifecycleStates, type Model } from "./types.ts";

/** What is wrong in the lives of a catalogue's models, each with the id of the model whose file says it. */
export function checkLifecycles(
  models: readonly Model[],
  periods: NoticePeriods = noticePeriods,
): { readonly id: string; readonly problem: string }[] {
  return models.flatMap((model) =>
    [
      ...checkOrder(model),
      ...checkClass(model),
      ...checkEnd(model),
      ...checkNotice(model, periods),
      ...checkBrownouts(model),
      ...checkSuccessors(model, models),
    ].map((problem) => ({ id: model.id, problem: `lifecycle.${problem}` })),
  );
}

/** States come in their order and each at a later day, so that nothing is retired before it is deprecated. */
function checkOrder({ lifecycle: { moves } }: Model): string[] {
  const rank = ({ to }: LifecycleMove) => lifecycleStates.indexOf(to);
  return moves.flatMap((move, i) => {
    const before = moves[i - 1];
    const problems: string[] = [];
    if (!before && rank(move) > lifecycleStates.indexOf("active"))
      problems.push(`moves.0.to: a life begins with preview or active, not with ${move.to}`);
    if (before && rank(move) <= rank(before)) problems.push(`moves.${i}.to: ${move.to} cannot follow ${before.to}`);
    if (before && move.at <= before.at) problems.push(`moves.${i}.on: must be after the move to ${before.to}`);
    if (move.announcedAt > move.at) problems.push(`moves.${i}.announced: must not be after the move`);
    if (move.calledOffAt !== null && move.calledOffAt < move.announcedAt)
      problems.push(`moves.${i}.called_off: must not be before it was announced`);
    return problems;
  });
}

/** The short notice of a preview is for models that nobody was told to build on. */
function checkClass(model: Model): string[] {
  const wasOffered = findMove(model, "active") ?? findMove(model, "legacy");
  if (model.lifecycle.noticeClass !== "preview" || !wasOffered) return [];
  return ["notice: a model that is or becomes active is not of the class preview"];
}

function checkEnd(model: Model): string[] {
  const [first] = model.lifecycle.moves;
  if (first?.calledOffAt) return ["moves.0.called_off: the first move cannot be called off"];
  const deprecated = findMove(model, "deprecated");
  if (!deprecated) return findMove(model, "retired") ? ["moves: what is retired must be deprecated before"] : [];
  const help = [deprecated.successorId, deprecated.assistance].filter((each) => each !== null);
  if (help.length === 1) return [];
  return ["moves: what is deprecated needs either a `successor` or the `assistance` of people in its place"];
}

function checkNotice(model: Model, periods: NoticePeriods): string[] {
  const retired = findMove(model, "retired");
  const { noticeClass } = model.lifecycle;
  const earliest = retired && earliestEnd(retired.announcedAt, periods[noticeClass]);
  if (!earliest || retired.at >= earliest) return [];
  const [announced, day] = [retired.announcedAt, earliest].map((at) => at.toISOString().slice(0, 10));
  return [`moves: announced on ${announced}, a ${noticeClass} model can be retired on ${day} at the earliest`];
}
