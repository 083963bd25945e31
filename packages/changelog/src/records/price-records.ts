import { type Picodollars, toDecimalString } from "@sundial/kernel";
import type { Model, ModelPrice } from "@sundial/models";
import type { ChangelogRecord } from "../types.ts";

const million = 1_000_000n;

/** The records of a model's list prices. */
export function recordModelPrices(model: Pick<Model, "id" | "name" | "kind" | "prices">): ChangelogRecord[] {
  return model.prices.map((price, index) => {
    const date = dayOf(price.effectiveFrom);
    const affects = { operations: [], fields: [], versions: [], models: [model.id], sdks: [], plans: [] };
    const title = index === 0 ? `The price of ${model.name}` : `A new price of ${model.name}`;
    const body = `From ${date} on, a million tokens of \`${model.id}\` cost at list price: ${describe(model.kind, price)}.`;
    return toRecord(`${model.id}/${date}`, {
      id: `${date}-price-of-${model.id}`,
      date,
      title,
      body,
      affects,
      isFirst: index === 0,
    });
  });
}

/** A plan with its periods, as `packages/billing` reads it. */
export interface PricedPlan {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly prices: readonly { readonly effectiveFrom: Date; readonly percentOfList: number }[];
}

/** The records of what a plan makes of the list prices. */
export function recordPlanPrices(plan: PricedPlan): ChangelogRecord[] {
  return plan.prices.map(({ effectiveFrom, percentOfList }, index) => {
    const date = dayOf(effectiveFrom);
    const affects = { operations: [], fields: [], versions: [], models: [], sdks: [], plans: [plan.id] };
    const title = index === 0 ? `The prices of the plan ${plan.name}` : `New prices of the plan ${plan.name}`;
    const share = percentOfList === 100 ? "the list price" : `${percentOfList} percent of the list price`;
    const body = `${plan.description} From ${date} on, tokens cost ${share}. [All that it includes](/pricing).`;
    return toRecord(`plan-${plan.id}/${date}`, {
      id: `${date}-prices-of-plan-${plan.id}`,
      date,
      title,
      body,
      affects,
      isFirst: index === 0,
    });
  });
}

type Told = Pick<ChangelogRecord["entry"], "id" | "date" | "title" | "body" | "affects"> & {
  readonly isFirst: boolean;
};

function toRecord(key: string, { isFirst, id, ...told }: Told): ChangelogRecord {
  const entry = { id: id.replaceAll(".", "-"), ...told, kind: isFirst ? "added" : "changed", breaking: false } as const;
  return { key: `price:${key}`, entry: { ...entry, source: "price" } };
}

function describe(kind: Model["kind"], price: ModelPrice): string {
  const dollars = (picodollars: Picodollars) => `${toDecimalString(picodollars * million)} USD`;
  if (kind === "embedding") return dollars(price.inputPicodollars);
  const { inputPicodollars, cachedInputPicodollars, outputPicodollars } = price;
  return `input ${dollars(inputPicodollars)}, cached input ${dollars(cachedInputPicodollars)}, output ${dollars(outputPicodollars)}`;
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
