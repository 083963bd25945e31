import type { ApiKey, InvoicePreview, Listing, Notice, SpendLimit, WebhookEndpoint } from "@sundial/sdk";
import { describe, expect, it } from "vitest";
import { type AttentionFacts, listAttention } from "./attention.ts";
import { type ChecklistFacts, progressOf, tellsOfEvents, toChecklist } from "./checklist.ts";
import { forecastOf } from "./forecast.ts";
import { toHealth } from "./health.ts";
import { keysThatExpire } from "./read-dashboard.ts";

const now = Date.parse("2026-11-16T00:00:00Z");
const usd = (amount: string) => ({ amount, currency: "usd" as const });

describe("the health of calls", () => {
  const call = (latency_ms: number, more: object = {}) => ({
    status: 200,
    outcome: "succeeded" as const,
    latency_ms,
    model: "sundial-1",
    created_at: `2026-11-15T00:00:0${latency_ms % 10}Z`,
    ...more,
  });
  const failed = (status: number) => ({ status, outcome: "failed" });

  it("cuts the rate, so that one failure among thousands is no hundred per cent", () => {
    const calls = [...Array.from({ length: 2_999 }, () => call(1)), call(1, failed(500))];
    expect(toHealth(calls).successPercent).toBe(99.9);
  });

  it("counts what broke off as failed, and who went away not", () => {
    const went = ["succeeded", "interrupted", "client_disconnected"].map((outcome) => call(1, { outcome }));
    const calls = [...went, call(1, failed(429))];
    expect(toHealth(calls).successPercent).toBe(50);
  });

  it("takes times of inference that succeeded alone, by nearest rank", () => {
    const calls = [
      ...Array.from({ length: 100 }, (_, place) => call(place + 1)),
      call(9_000, failed(504)),
      call(0, { model: null }),
    ];
    expect(toHealth(calls)).toMatchObject({ medianMs: 50, p95Ms: 95, since: "2026-11-15T00:00:00Z" });
  });

  it("says nothing of no calls", () => {
    expect(toHealth([])).toEqual({ calls: 0, successPercent: null, medianMs: null, p95Ms: null, since: null });
  });
});

describe("the forecast of a month", () => {
  const line = (kind: string, more: object = {}) => ({
    kind,
    quantity: 1,
    included_quantity: 0,
    charged_quantity: 1,
    unit_price: null,
    exact_amount: usd("10"),
    amount: usd("10.00"),
    ...more,
  });
  const preview = (lines: object[]) =>
    // The forecast reads these members alone.
    ({ period_start: "2026-11-01T00:00:00Z", period_end: "2026-12-01T00:00:00Z", lines }) as unknown as InvoicePreview;

  it("carries usage on and leaves what is fixed", () => {
    const usage = { quantity: 1_000, charged_quantity: 1_000, unit_price: usd("0.01"), amount: usd("10.00") };
    expect(forecastOf(preview([line("base"), line("usage", usage)]), now)).toEqual({ amount: "30.00" });
  });

  it("charges what goes beyond what is included, also when nothing has so far", () => {
    const usage = {
      quantity: 600,
      included_quantity: 1_000,
      charged_quantity: 0,
      unit_price: usd("0.01"),
      amount: usd("0"),
    };
    expect(forecastOf(preview([line("usage", usage)]), now)).toEqual({ amount: "2.00" });
    expect(forecastOf(preview([line("usage", { ...usage, quantity: 400 })]), now)).toEqual({ amount: "0.00" });
  });

  it("says nothing on the first day", () => {
    expect(forecastOf(preview([line("base")]), Date.parse("2026-11-01T23:59:59Z"))).toBeNull();
  });
});

describe("the checklist", () => {
  const none: ChecklistFacts = {
    hasTestKey: false,
    hasCall: false,
    hasMetAnError: false,
    hasPlan: false,
    hasLiveKey: false,
    hasSpendLimit: false,
    hasEndpoint: false,
    hasColleague: false,
  };

  it("has each step done by its own fact, and begins with the first that is not", () => {
    expect(progressOf(toChecklist(none))).toEqual({ done: 0, next: "test_key" });
    const facts = Object.keys(none);
    for (const [place, fact] of facts.entries())
      expect(
        toChecklist({ ...none, [fact]: true }).map(({ done }) => done),
        fact,
      ).toEqual(facts.map((_, other) => other === place));
    expect(progressOf(toChecklist({ ...none, hasTestKey: true, hasMetAnError: true }))).toEqual({
      done: 2,
      next: "first_call",
    });
  });

  it("leaves out what the role may not see, and is complete without it", () => {
    const steps = toChecklist({ ...none, hasPlan: null, hasSpendLimit: null, hasTestKey: null });
    expect(steps.map(({ id }) => id)).toEqual(["first_call", "error", "live_key", "endpoint", "colleague"]);
    const all = {
      ...none,
      hasCall: true,
      hasMetAnError: true,
      hasPlan: null,
      hasLiveKey: null,
      hasTestKey: null,
      hasSpendLimit: null,
    };
    expect(progressOf(toChecklist({ ...all, hasEndpoint: true, hasColleague: true })).next).toBeNull();
  });
});

describe("being told of events", () => {
  const endpoint = { enabled: true, failing_since: null };
  const failing = { enabled: true, failing_since: "2026-11-15T00:00:00Z" };

  it.each([
    ["no endpoint", [], false],
    ["one that fails", [failing], false],
    ["one that is disabled", [{ ...endpoint, enabled: false }], false],
    ["one of several that does not fail", [failing, endpoint], true],
  ])("%s", (_, endpoints, expected) => {
    expect(tellsOfEvents(endpoints)).toBe(expected);
  });
});

describe("what needs somebody", () => {
  const nothing: AttentionFacts = {
    invitations: [],
    subscription: { status: "active" },
    limits: [],
    endpoints: [],
    listings: [],
    notices: [],
  };
  // Each object has the members that its item is made of.
  const limit = (spent: string, more: object = {}) =>
    ({
      api_key_id: null,
      period: "month",
      enforcement: "hard",
      amount: usd("100"),
      spent: usd(spent),
      ...more,
    }) as SpendLimit;
  const endpoint = (more: object) =>
    ({
      id: "whe_1",
      url: "https://hooks.example.com/in",
      enabled: true,
      disabled_reason: null,
      failing_since: null,
      ...more,
    }) as WebhookEndpoint;
  const listing = (...states: string[]) =>
    ({
      id: "lst_1",
      slug: "acme",
      versions: states.map((state, place) => ({
        id: `lsv_${place}`,
        name: "Acme",
        number: states.length - place,
        state,
      })),
    }) as unknown as Listing;
  const kinds = (facts: Partial<AttentionFacts>) =>
    listAttention({ ...nothing, ...facts }, now).map(({ kind, href }) => [kind, href]);

  it("is nothing where nothing waits", () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ subscription: null, limits: [limit("79.9"), limit("0", { amount: usd("0") })] })).toEqual([]);
    expect(kinds({ endpoints: [endpoint({}), endpoint({ enabled: false, disabled_reason: "by_hand" })] })).toEqual([]);
    expect(kinds({ listings: [listing("published", "rejected"), listing("in_review")] })).toEqual([]);
  });

  it("puts the urgent first", () => {
    expect(
      kinds({
        subscription: { status: "past_due" },
        limits: [limit("80"), limit("100"), limit("100", { enforcement: "soft" })],
        endpoints: [
          endpoint({ failing_since: "2026-11-15T00:00:00Z" }),
          endpoint({ enabled: false, disabled_reason: "gone" }),
        ],
      }).map(([kind]) => kind),
    ).toEqual(["danger", "danger", "danger", "sun", "sun", "sun"]);
  });

  it("claims no failed payment where an invoice is past due, since there may be nobody who collects", () => {
    const [item] = listAttention({ ...nothing, subscription: { status: "past_due" } }, now);
    expect(item?.text).toBe("An invoice is past due.");
  });

  it("leads to the version of a listing that waits for its partner", () => {
    expect(kinds({ listings: [listing("changes_requested", "published")] })).toEqual([
      ["sun", "/console/listings/lst_1/versions/lsv_0"],
    ]);
    expect(kinds({ listings: [listing("draft", "suspended")] })).toEqual([
      ["danger", "/console/listings/lst_1/versions/lsv_1"],
    ]);
  });

  it("tells of notices for two weeks, in one line", () => {
    const notice = (sent_at: string) => ({ title: "sundial-1 ends on 2027-01-01", sent_at }) as Notice;
    const facts = {
      ...nothing,
      notices: [notice("2026-11-15T00:00:00Z"), notice("2026-11-03T00:00:00Z"), notice("2026-11-01T00:00:00Z")],
    };
    expect(listAttention(facts, now).map(({ text }) => text)).toEqual(["sundial-1 ends on 2027-01-01. And 1 more."]);
  });
});

it("names keys in use that end within thirty days, the first to end first", () => {
  const key = (id: string, expires_at: string | null, more: object = {}) =>
    ({ id, name: id, expires_at, status: "active", ...more }) as ApiKey;
  const keys = [
    key("late", "2026-12-15T00:00:00Z"),
    key("soon", "2026-11-17T00:00:00Z"),
    key("later", "2026-12-17T00:00:00Z"),
    key("never", null),
    key("gone", "2026-11-17T00:00:00Z", { status: "revoked" }),
    key("portal", "2026-11-16T12:00:00Z", { status: "expiring", name: "API reference" }),
  ];
  expect(keysThatExpire(keys, now).map(({ id }) => id)).toEqual(["soon", "late"]);
});
