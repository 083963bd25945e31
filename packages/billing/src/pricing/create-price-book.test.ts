import { createCatalogue } from "@sundial/models";
import { describe, expect, it } from "vitest";
import { loadPlans } from "../plans/load-plans.ts";
import { chatModel, day, embeddingModel, listPrice } from "../testing/sample-catalogue.ts";
import { writePlanFiles } from "../testing/write-plan-files.ts";
import { createPriceBook } from "./create-price-book.ts";

const catalogue = createCatalogue([
  chatModel("chat", {
    prices: [listPrice("2026-02-01", [1000n, 100n, 4000n]), listPrice("2026-04-01", [800n, 80n, 3000n])],
  }),
  embeddingModel("embed"),
]);

const book = bookOf([
  {
    effective_from: "2026-01-01",
    effective_until: "2026-03-01",
    percent_of_list: 100,
    included_tokens: { chat: { input: 7 } },
  },
  {
    effective_from: "2026-03-01",
    percent_of_list: 90,
    exceptions: { chat: { output: 50 } },
    included_tokens: { chat: { input: 9 } },
  },
]);

function bookOf(prices: readonly unknown[]) {
  return createPriceBook(loadPlans(writePlanFiles({ prices }).directory).values(), catalogue);
}

describe("createPriceBook", () => {
  it("begins a row where the plan or the catalogue has another price, and none before both have one", () => {
    const rows = book.rows("test").filter(({ model, tokenClass }) => model === "chat" && tokenClass === "input");
    const common = { plan: "test", model: "chat", tokenClass: "input" };
    const [february, march, april] = [day("2026-02-01"), day("2026-03-01"), day("2026-04-01")];
    expect(rows).toEqual([
      {
        ...common,
        id: "price_test_chat_input_2026-02-01",
        effectiveFrom: february,
        effectiveUntil: march,
        picodollars: 1000n,
        includedTokens: 7n,
      },
      {
        ...common,
        id: "price_test_chat_input_2026-03-01",
        effectiveFrom: march,
        effectiveUntil: april,
        picodollars: 900n,
        includedTokens: 9n,
      },
      {
        ...common,
        id: "price_test_chat_input_2026-04-01",
        effectiveFrom: april,
        effectiveUntil: null,
        picodollars: 720n,
        includedTokens: 9n,
      },
    ]);
  });

  it("prices by exception the class that is named, and the others by the plan's percentage", () => {
    const at = day("2026-03-15");
    expect(book.priceAt("test", "chat", "output", at)?.picodollars).toBe(2000n);
    expect(book.priceAt("test", "chat", "cached_input", at)?.picodollars).toBe(90n);
    expect(book.priceAt("test", "embed", "embedding", at)?.picodollars).toBe(90n);
  });

  it.each([
    ["2020-01-01T00:00:00.000Z", "2026-02-01"],
    ["2026-02-28T23:59:59.999Z", "2026-02-01"],
    ["2026-03-01T00:00:00.000Z", "2026-03-01"],
    ["2030-01-01T00:00:00.000Z", "2026-04-01"],
  ])("finds the price in force at %s", (at, from) => {
    expect(book.priceAt("test", "chat", "input", new Date(at))?.effectiveFrom).toEqual(day(from));
  });

  it("knows no price of an unknown plan, model or class", () => {
    const at = day("2026-03-15");
    expect(book.rows("other")).toEqual([]);
    expect(book.priceAt("other", "chat", "input", at)).toBeUndefined();
    expect(book.priceAt("test", "nobody", "input", at)).toBeUndefined();
    expect(book.priceAt("test", "embed", "input", at)).toBeUndefined();
  });

  it("makes no price of a fraction of a picodollar", () => {
    expect(() => bookOf([{ effective_from: "2026-01-01", percent_of_list: 99.5 }])).toThrow(RangeError);
  });
});
