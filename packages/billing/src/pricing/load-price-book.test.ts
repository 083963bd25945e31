import { loadCatalogue } from "@sundial/models";
import { describe, expect, it } from "vitest";
import { loadPlans } from "../plans/load-plans.ts";
import { day, listPrice, sampleCatalogue } from "../testing/sample-catalogue.ts";
import { writePlanFiles } from "../testing/write-plan-files.ts";
import { loadPriceBook } from "./load-price-book.ts";

type Members = Readonly<Record<string, unknown>>;

function load(planChanges: Members = {}, costChanges: Members = {}, catalogue = sampleCatalogue()) {
  const { directory, costsFile } = writePlanFiles(planChanges, costChanges);
  return loadPriceBook({ plans: loadPlans(directory), catalogue, costsFile });
}

const prices = (changes: Members) => ({ prices: [{ effective_from: "2026-01-01", percent_of_list: 90, ...changes }] });
const cost = { effective_from: "2026-01-01", input: 200, cached_input: 20, output: 800 };

describe("the reviewed prices", () => {
  const book = loadPriceBook({ plans: loadPlans(), catalogue: loadCatalogue() });

  it.each([
    ["free", 2_000_000n],
    ["build", 2_000_000n],
    ["scale", 1_800_000n],
    ["enterprise", 1_600_000n],
  ])("charge %s what its percentage says", (plan, picodollars) => {
    expect(book.priceAt(plan, "sundial-1", "input", day("2026-12-01"))?.picodollars).toBe(picodollars);
  });

  it("price every class of every model of the catalogue, the retired ones too", () => {
    const priced = new Set(book.rows("build").map(({ model, tokenClass }) => `${model} ${tokenClass}`));
    const wanted = loadCatalogue()
      .list()
      .flatMap(({ id, kind }) =>
        (kind === "chat" ? ["input", "cached_input", "output"] : ["embedding"]).map((name) => `${id} ${name}`),
      );
    expect(priced).toEqual(new Set(wanted));
  });

  it("include tokens of every class of a model that is included at all, or a Free organization would stop at the first cached one", () => {
    for (const plan of loadPlans().keys()) {
      const rows = book.rows(plan);
      const included = new Set(rows.filter(({ includedTokens }) => includedTokens > 0n).map(({ model }) => model));
      for (const row of rows) expect([row.id, row.includedTokens > 0n]).toEqual([row.id, included.has(row.model)]);
    }
  });
});

describe("loadPriceBook", () => {
  it("makes the prices of plans that fit the catalogue and the costs", () => {
    expect(load().priceAt("test", "chat", "input", day("2026-02-01"))?.picodollars).toBe(900n);
  });

  it.each([
    [
      "an exception for an unknown model",
      prices({ exceptions: { nobody: { input: 80 } } }),
      "prices.0.exceptions.nobody: there is no such model",
    ],
    [
      "an exception for a class that the model lacks",
      prices({ exceptions: { embed: { input: 80 } } }),
      "prices.0.exceptions.embed.input: the model has no such tokens",
    ],
    [
      "included tokens of an unknown model",
      prices({ included_tokens: { nobody: { input: 1 } } }),
      "prices.0.included_tokens.nobody: there is no such model",
    ],
    [
      "included tokens that have no price",
      prices({ included_tokens: { chat: { embedding: 1 } } }),
      "prices.0.included_tokens.chat.embedding: the model has no such tokens",
    ],
    [
      "included tokens of a retired model",
      prices({ effective_from: "2026-06-01", included_tokens: { old: { input: 1 } } }),
      "prices.0.included_tokens.old: the model is retired",
    ],
    [
      "included tokens that cost more than the base",
      prices({ included_tokens: { chat: { input: 145_000_000_000 } } }),
      "prices.0.included_tokens: cost 29.00 a month",
    ],
  ])("refuses %s", (_, changes, problem) => {
    expect(() => load(changes)).toThrow(`test.yaml: ${problem}`);
  });

  it.each([
    [
      "the percentage",
      prices({ percent_of_list: 90.5 }),
      "prices.0.percent_of_list: makes a fraction of a picodollar of the price of chat cached_input from 2026-01-01",
    ],
    [
      "an exception",
      prices({ exceptions: { chat: { output: 90.01 } } }),
      "prices.0.exceptions.chat.output: makes a fraction",
    ],
    ["the batch discount", { batch_discount_percent: 33 }, "batch_discount_percent: makes a fraction"],
    [
      "the commitment's discount",
      { minimum_commit: { per_month: "50.00", discount_percent: 7 } },
      "minimum_commit.discount_percent: makes a fraction",
    ],
    [
      "both discounts",
      {
        batch_discount_percent: 50,
        minimum_commit: { per_month: "50.00", discount_percent: 30 },
        ...prices({ percent_of_list: 10 }),
      },
      "minimum_commit.discount_percent: makes a fraction",
    ],
  ])("refuses a fraction of a picodollar that comes from %s", (_, changes, problem) => {
    expect(() => load(changes)).toThrow(`test.yaml: ${problem}`);
  });

  it.each([
    [
      "at its own percentage",
      prices({ percent_of_list: 20 }),
      "prices.0.percent_of_list: the price of chat input from 2026-01-01 is not above its cost from 2026-01-01 on",
    ],
    [
      "by an exception",
      prices({ exceptions: { chat: { output: 20 } } }),
      "prices.0.exceptions.chat.output: the price of chat output",
    ],
    [
      "after the commitment's discount",
      { batch_discount_percent: 0, minimum_commit: { per_month: "50.00", discount_percent: 80 } },
      "minimum_commit.discount_percent: the price of chat input",
    ],
    [
      "in a batch",
      { batch_discount_percent: 80, minimum_commit: undefined },
      "batch_discount_percent: the price of chat input from 2026-01-01 is not above its cost in a batch",
    ],
    [
      "in a batch after the commitment's discount",
      {
        batch_discount_percent: 70,
        minimum_commit: { per_month: "50.00", discount_percent: 30 },
        ...prices({ percent_of_list: 100, exceptions: { embed: { embedding: 100 } } }),
      },
      "minimum_commit.discount_percent: the price of chat cached_input",
    ],
  ])("refuses a price that is not above its cost %s", (_, changes, problem) => {
    const cents = { minimum_commit: undefined, ...changes };
    const cheap = {
      chat: [{ ...cost, cached_input: problem.includes("cached") ? 21 : 1 }],
      old: [{ ...cost, input: 1, cached_input: 1, output: 1 }],
    };
    expect(() => load(cents, cheap)).toThrow(`test.yaml: ${problem}`);
  });

  it("holds each instant against the cost of that instant", () => {
    const dearer = { chat: [cost, { ...cost, effective_from: "2026-05-01", input: 405 }] };
    expect(() => load({}, dearer)).toThrow("is not above its cost in a batch from 2026-05-01 on");
    const cheaperLater = sampleCatalogue({
      prices: [listPrice("2026-01-01", [1000n, 100n, 4000n]), listPrice("2026-07-01", [200n, 100n, 4000n])],
    });
    expect(() => load({}, {}, cheaperLater)).toThrow(
      "the price of chat input from 2026-07-01 is not above its cost from 2026-07-01 on",
    );
  });

  it("asks for no margin of a model that is retired by then", () => {
    const later = { old: [cost, { ...cost, effective_from: "2026-06-01", input: 100_000 }] };
    expect(() => load({}, later)).not.toThrow();
    expect(() => load({}, { old: [cost, { ...cost, effective_from: "2026-05-31", input: 100_000 }] })).toThrow(
      "the price of old input",
    );
  });

  it("lets the provider's own batch discount count in a batch, and nowhere else", () => {
    const dear = { ...cost, input: 600 };
    expect(() => load({}, { chat: [dear] })).toThrow("in a batch");
    expect(() => load({}, { chat: [{ ...dear, batch_discount_percent: 50 }] })).not.toThrow();
    expect(() => load({}, { chat: [{ ...dear, input: 900, batch_discount_percent: 90 }] })).toThrow(
      "prices.0.percent_of_list: the price",
    );
  });

  it.each([
    ["chat", { chat: undefined }, "prices.0.percent_of_list: the price of chat input from 2026-01-01 has no cost"],
    ["chat.0.output", { chat: [{ ...cost, output: undefined }] }, "chat.0.output: is missing"],
    ["chat.0.embedding", { chat: [{ ...cost, embedding: 1 }] }, "chat.0.embedding: the model has no such tokens"],
    ["nobody", { nobody: [cost] }, "costs.yaml: nobody: there is no such model"],
    ["chat.0.input", { chat: [{ ...cost, input: 0.5 }] }, "costs.yaml: chat.0.input: must be whole picodollars"],
    ["chat", { chat: [cost, cost] }, "costs.yaml: chat: must be in the order of `effective_from`"],
  ])("refuses a cost file that is wrong in %s", (_, changes, problem) => {
    expect(() => load({}, changes)).toThrow(problem);
  });
});
