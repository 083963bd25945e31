import { type Picodollars, toDecimalString } from "@sundial/kernel";
import { type Catalogue, isRetired, type Model } from "@sundial/models";
import type { ByModelAndClass, Costs, ModelCost, Plan } from "../plans/types.ts";
import { listPriceSteps, type PriceStep } from "./list-price-steps.ts";
import { takePercent } from "./take-percent.ts";
import { tokenClassesOf } from "./token-classes.ts";
import type { TokenClass } from "./types.ts";

/**
 * What is wrong in a plan when it is held against the catalogue and the costs, each beginning with the field: names that do not exist,
 * fractions of a picodollar, and a margin that is not above zero at some instant at which the model is on offer.
 */
export function checkPrices(plan: Plan, catalogue: Catalogue, costs: Costs): string[] {
  const priced = catalogue.list().flatMap((model) =>
    tokenClassesOf(model).flatMap((tokenClass) =>
      listPriceSteps(plan, model, tokenClass).flatMap((step) => {
        const price = { plan, model, tokenClass, step };
        const fractions = checkFractions(price);
        return fractions.length > 0 ? fractions : checkMargins(price, costs.get(model.id) ?? []);
      }),
    ),
  );
  return [...checkNames(plan, catalogue), ...priced, ...checkBase(plan, costs)];
}

function checkNames({ prices }: Plan, catalogue: Catalogue): string[] {
  return prices.flatMap(({ exceptions, includedTokens, effectiveFrom }, i) => [
    ...namesIn(exceptions, catalogue).map((problem) => `prices.${i}.exceptions.${problem}`),
    ...namesIn(includedTokens, catalogue).map((problem) => `prices.${i}.included_tokens.${problem}`),
    ...[...includedTokens.keys()].flatMap((id) => {
      const model = catalogue.find(id);
      if (!model || !isRetired(model, effectiveFrom)) return [];
      return [`prices.${i}.included_tokens.${id}: the model is retired when the period begins`];
    }),
  ]);
}

function namesIn(entries: ByModelAndClass<unknown>, catalogue: Catalogue): string[] {
  return [...entries].flatMap(([id, byClass]) => {
    const model = catalogue.find(id);
    if (!model) return [`${id}: there is no such model in the catalogue`];
    return [...byClass.keys()]
      .filter((tokenClass) => !tokenClassesOf(model).includes(tokenClass))
      .map((tokenClass) => `${id}.${tokenClass}: the model has no such tokens, so they have no price`);
  });
}

interface Price {
  readonly plan: Plan;
  readonly model: Model;
  readonly tokenClass: TokenClass;
  readonly step: PriceStep;
}

/** A price through all discounts, in the order in which they apply: each with the field that says it, `null` where it is a fraction. */
function discountedPrices({ plan, step }: Price): { field: string; batch: boolean; price: Picodollars | null }[] {
  const { batchDiscountPercent: batch, minimumCommit } = plan;
  const commit = minimumCommit?.discountPercent ?? 0;
  const price = takePercent(step.list, step.percentOfList);
  const commitField = "minimum_commit.discount_percent";
  return [
    { field: step.field, batch: false, price },
    { field: commitField, batch: false, price: without(price, commit) },
    { field: "batch_discount_percent", batch: true, price: without(price, batch) },
    {
      field: commit > 0 ? commitField : "batch_discount_percent",
      batch: true,
      price: without(without(price, batch), commit),
    },
  ];
}

function without(price: Picodollars | null, percent: number): Picodollars | null {
  return price === null ? null : takePercent(price, 100 - percent);
}

function checkFractions(price: Price): string[] {
  const fraction = discountedPrices(price).find((discounted) => discounted.price === null);
  return fraction ? [`${fraction.field}: makes a fraction of a picodollar of ${nameOf(price)}`] : [];
}

function checkMargins(price: Price, costs: readonly ModelCost[]): string[] {
  const { model, step } = price;
  const instants = [step.effectiveFrom, ...costs.map(({ effectiveFrom }) => effectiveFrom)].filter(
    (at) => at >= step.effectiveFrom && (!step.effectiveUntil || at < step.effectiveUntil) && !isRetired(model, at),
  );
  return instants.flatMap((at) => checkMargin(price, costs, at)).slice(0, 1);
}

function checkMargin(price: Price, costs: readonly ModelCost[], at: Date): string[] {
  const cost = costs.findLast(({ effectiveFrom }) => effectiveFrom <= at) ?? costs[0];
  const amount = cost?.picodollars.get(price.tokenClass);
  if (!cost || amount === undefined) return [`${price.step.field}: ${nameOf(price)} has no cost to be held against`];
  const loss = discountedPrices(price).find(({ batch, price: discounted }) => {
    const percent = BigInt(Math.round((100 - (batch ? cost.batchDiscountPercent : 0)) * 100));
    return (discounted ?? 0n) * 10_000n <= amount * percent;
  });
  if (!loss) return [];
  const day = at.toISOString().slice(0, 10);
  return [`${loss.field}: ${nameOf(price)} is not above its cost${loss.batch ? " in a batch" : ""} from ${day} on`];
}

/** A paid plan must not give away more in a month than its base pays for. */
function checkBase({ basePerMonth, prices }: Plan, costs: Costs): string[] {
  if (basePerMonth === 0n) return [];
  return prices.flatMap(({ includedTokens, effectiveUntil }, i) => {
    const cost = [...includedTokens].reduce((sum, [model, byClass]) => {
      const steps = costs.get(model) ?? [];
      const step = steps.findLast(({ effectiveFrom }) => !effectiveUntil || effectiveFrom < effectiveUntil) ?? steps[0];
      return [...byClass].reduce((total, [name, tokens]) => total + tokens * (step?.picodollars.get(name) ?? 0n), sum);
    }, 0n);
    if (cost < basePerMonth) return [];
    return [`prices.${i}.included_tokens: cost ${toDecimalString(cost)} a month, which the base does not pay for`];
  });
}

function nameOf({ model, tokenClass, step }: Price): string {
  return `the price of ${model.id} ${tokenClass} from ${step.effectiveFrom.toISOString().slice(0, 10)}`;
}
