import type { Model } from "@sundial/sdk";
import { describe, expect, it } from "vitest";
import { filterModels, readModelView } from "./model-filters.ts";
import { layOutModelLine } from "./model-line.ts";
import { monthCost, priceHistory } from "./model-prices.ts";
import { modelSample } from "./model-samples.ts";
import { modelStateSentence } from "./model-state.ts";

const nowMs = Date.parse("2026-11-26T12:00:00Z");

const price = (tokenClass: string, from: string, amount: string) =>
  ({
    token_class: tokenClass,
    effective_from: `${from}T00:00:00.000Z`,
    per_million: { amount, currency: "usd" },
  }) as const;

function model(id: string, state: Model["lifecycle"]["state"], changes: object = {}): Model {
  // Only what these pages read.
  return {
    id,
    kind: "chat",
    capabilities: [],
    prices: [],
    lifecycle: { state, moves: [], brownouts: [] },
    ...changes,
  } as unknown as Model;
}

describe("the list", () => {
  const models = [
    model("c", "retired"),
    model("b", "active"),
    model("a", "deprecated", { capabilities: ["vision"] }),
    model("e", "active", { kind: "embedding" }),
  ];

  it.each([
    ["", ["b", "e", "a"]],
    ["state=all", ["b", "e", "a", "c"]],
    ["state=retired", ["c"]],
    ["kind=embedding", ["e"]],
    ["capability=vision&kind=chat", ["a"]],
    ["state=nonsense", []],
  ])("for ?%s is in its order", (query, ids) => {
    expect(filterModels(models, readModelView(new URLSearchParams(query))).map(({ id }) => id)).toEqual(ids);
  });
});

describe("prices", () => {
  const prices = [
    price("input", "2026-01-01", "2.00"),
    price("input", "2026-11-01", "1.00"),
    price("output", "2026-01-01", "8.00"),
    price("output", "2026-11-01", "4.00"),
  ];

  it("reckon a month at what holds now, rounded to cents", () => {
    const { tokens } = readModelView(new URLSearchParams("input=1.5M&output=12345&embedding=7"));
    expect(monthCost(model("a", "active", { prices }), tokens, nowMs)).toEqual({ amount: "1.55" });
    expect(monthCost(model("e", "active"), tokens, nowMs)).toBeNull();
  });

  it("are told by day, the newest first", () => {
    const history = priceHistory(model("a", "active", { prices }));
    expect(history.map(({ from, prices: own }) => [from.slice(0, 10), own.length])).toEqual([
      ["2026-11-01", 2],
      ["2026-01-01", 2],
    ]);
  });
});

describe("the line", () => {
  const move = (to: string, day: string) => ({ to, starts_at: `${day}T00:00:00.000Z` });
  const moves = [move("active", "2025-11-26"), move("deprecated", "2026-05-26"), move("retired", "2027-05-26")];
  const brownouts = [{ starts_at: "2027-05-01T00:00:00.000Z" }];
  const lifecycle = model("a", "deprecated", { lifecycle: { state: "deprecated", moves, brownouts } }).lifecycle;

  it("parts the whole width among the states, with today and the brownouts on it", () => {
    const { stretches, today, brownouts: marks, years } = layOutModelLine(lifecycle, nowMs);
    expect(stretches[0]?.from).toBe(0);
    expect(stretches.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100, 5);
    expect(stretches.map(({ state }) => state)).toEqual(["active", "deprecated", "retired"]);
    expect(today).toBeGreaterThan(stretches[1]?.from ?? 100);
    expect(marks[0]).toBeLessThan(stretches[2]?.from ?? 0);
    expect(years.map(({ label }) => label)).toEqual(["2026", "2027"]);
  });

  it("is said in a sentence", () => {
    const ending = { ...lifecycle, retired_at: "2026-12-15T00:00:00.000Z" };
    expect(modelStateSentence({ lifecycle: ending }, nowMs)).toBe(
      "Deprecated. It answers until 2026-12-15: 19 days left.",
    );
  });
});

it("samples name the model and no other", () => {
  for (const kind of ["chat", "embedding"] as const) {
    const { samples } = modelSample(model("own-1", "active", { kind }), "https://api.example.com");
    expect(samples.length).toBeGreaterThan(3);
    for (const { code } of samples) {
      expect(code).toContain('"own-1"');
      expect(code).not.toMatch(/"sundial-/);
    }
  }
});
