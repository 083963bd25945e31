import { tokenClassesOf } from "@sundial/billing";
import type { ModelLifecycle as WireLifecycle } from "@sundial/contract/types";
import { findMove, type LifecycleMove, type Model, modelStateAt, priceAt, successorAt } from "@sundial/models";
import { toWireMoney } from "../../would-have-cost.ts";
import type { ModelView } from "./model-view.ts";
import { perMillion } from "./per-million.ts";

export function toWireLifecycle(model: Model, view: ModelView): WireLifecycle {
  const isKnown = ({ announcedAt, calledOffAt }: LifecycleMove) => announcedAt <= view.now && calledOffAt === null;
  const known = (to: LifecycleMove["to"]) => [findMove(model, to)].find((move) => move && isKnown(move));
  const [first, ...later] = model.lifecycle.moves;
  const [legacy, deprecated, retired] = [known("legacy"), known("deprecated"), known("retired")];
  const successor = deprecated || legacy ? successorAt(view.catalogue, model, view.now) : undefined;
  const credit = retired?.creditIfLate;
  return {
    state: modelStateAt(model, view.now),
    notice_class: model.lifecycle.noticeClass,
    // A model holds its first state before its day too.
    moves: [...(first ? [first] : []), ...later.filter(isKnown)].map(toWireMove),
    deprecated_at: deprecated?.at.toISOString() ?? null,
    retired_at: retired?.at.toISOString() ?? null,
    reason: (deprecated ?? legacy)?.reason ?? null,
    successor: successor?.id ?? null,
    assistance: deprecated?.assistance ?? null,
    guide_url: deprecated ? `${view.portalUrl}${deprecated.guidePath}` : null,
    price_differences: successor ? comparePrices(model, successor, view.now) : [],
    brownouts: (retired?.brownouts ?? []).map(({ from, until }) => ({
      starts_at: from.toISOString(),
      ends_at: until.toISOString(),
    })),
    credit_if_late: credit
      ? { successor_active_by: credit.successorActiveBy.toISOString(), percent_of_usage: credit.percentOfUsage }
      : null,
  };
}

function toWireMove({ to, at, announcedAt, reason }: LifecycleMove): WireLifecycle["moves"][number] {
  return { to, starts_at: at.toISOString(), announced_at: announcedAt.toISOString(), reason };
}

function comparePrices(model: Model, successor: Model, now: Date): WireLifecycle["price_differences"] {
  const [own, next] = [priceAt(model.prices, now), priceAt(successor.prices, now)];
  return tokenClassesOf(model).map((tokenClass) => ({
    token_class: tokenClass,
    per_million: toWireMoney(perMillion(own, tokenClass)),
    successor_per_million: toWireMoney(perMillion(next, tokenClass)),
    difference: toWireMoney(perMillion(next, tokenClass) - perMillion(own, tokenClass)),
  }));
}
