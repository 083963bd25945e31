import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateAdjustments } from "../rating/rate-adjustments.ts";
import { toCents } from "../rating/to-cents.ts";
import { day } from "../testing/sample-catalogue.ts";
import {
  invoiceOn,
  nextPeriod,
  period,
  type SamplePlan,
  samplePlans,
  samplePrices,
  segmentOn,
  used,
} from "../testing/sample-invoice.ts";
import { computeInvoice } from "./compute-invoice.ts";
import type { Credit, InvoiceInput, InvoiceLine } from "./types.ts";

const middle = day("2026-04-16");
const short = (lines: readonly InvoiceLine[]) =>
  lines.map(({ kind, plan, chargedQuantity, cents }) => [kind, plan, chargedQuantity, cents]);
const linesOf = (input: InvoiceInput) => short(computeInvoice(input).lines);

describe("lines", () => {
  it("charge base and seats of the coming month in advance, and nothing for what costs nothing", () => {
    const coming = { period: nextPeriod, plan: samplePlans.build, seats: 8 };
    const { lines, subtotalCents } = computeInvoice(invoiceOn("build", { coming }));
    expect(short(lines)).toEqual([
      ["base", "build", 1n, 3000n],
      ["seats", "build", 3n, 3600n],
    ]);
    expect(lines.map(({ start, end }) => [start, end])).toEqual([
      [nextPeriod.start, nextPeriod.end],
      [nextPeriod.start, nextPeriod.end],
    ]);
    expect(lines[1]).toMatchObject({ quantity: 8n, includedQuantity: 5n, unitPrice: 12_000_000_000_000n });
    expect(subtotalCents).toBe(6600n);
    expect(linesOf(invoiceOn("free"))).toEqual([]);
    expect(linesOf(invoiceOn("build", { coming: null }))).toEqual([]);
  });

  it("charge usage beyond what is included, and say all that a reader needs to reckon again", () => {
    const usage = [used("build", "output", 1_000n), used("build", "input", 3_500_000n)];
    const { lines } = computeInvoice(invoiceOn("build", { segments: [segmentOn("build", { usage })], coming: null }));
    expect(lines).toEqual([
      {
        kind: "usage",
        plan: "build",
        start: period.start,
        end: period.end,
        prorationOf: null,
        model: "chat",
        tokenClass: "input",
        priceId: "price_build_chat_input",
        batch: false,
        quantity: 3_500_000n,
        includedQuantity: 1_000_000n,
        chargedQuantity: 2_500_000n,
        unitPrice: 2_000_000n,
        amount: 5_000_000_000_000n,
        cents: 500n,
      },
      expect.objectContaining({ tokenClass: "output", chargedQuantity: 1_000n, amount: 8_000_000_000n, cents: 1n }),
    ]);
  });

  it("charge batch calls at the plan's batch discount", () => {
    const usage = [{ ...used("build", "output", 1_000_000n), batch: true }];
    const [line] = computeInvoice(
      invoiceOn("build", { segments: [segmentOn("build", { usage })], coming: null }),
    ).lines;
    expect(line).toMatchObject({ batch: true, unitPrice: 4_000_000n, cents: 400n });
  });
});

describe("a plan change in the middle of the month", () => {
  const segments = [segmentOn("build", { end: middle }), segmentOn("scale", { start: middle })];

  it("gives the unused half back and charges the other plan's half", () => {
    expect(linesOf(invoiceOn("build", { segments, coming: null }))).toEqual([
      ["proration", "build", -1n, -1500n],
      ["proration", "scale", 1n, 15000n],
    ]);
  });

  it("does so with the seats, by each plan's own included seats", () => {
    const seats = {
      seatChanges: [{ at: period.start, seats: 12 }],
      chargedInAdvance: { plan: samplePlans.build, seats: 12 },
    };
    const { lines } = computeInvoice(invoiceOn("build", { segments, coming: null, ...seats }));
    expect(short(lines.filter(({ prorationOf }) => prorationOf === "seats"))).toEqual([
      ["proration", "build", -7n, -4200n],
      ["proration", "scale", 2n, 900n],
    ]);
  });

  it("charges all of it when nothing was charged in advance", () => {
    expect(linesOf(invoiceOn("build", { segments, coming: null, chargedInAdvance: null }))).toEqual([
      ["proration", "build", 1n, 1500n],
      ["proration", "scale", 1n, 15000n],
    ]);
  });

  it("rates usage by the plan it was made on, with the included tokens of each part", () => {
    const both = [
      segmentOn("build", { end: middle, usage: [used("build", "input", 600_000n)] }),
      segmentOn("scale", { start: middle, usage: [used("scale", "input", 400_000n)] }),
    ];
    const usage = computeInvoice(invoiceOn("build", { segments: both })).lines.filter(({ kind }) => kind === "usage");
    expect(usage.map(({ plan, includedQuantity, cents }) => [plan, includedQuantity, cents])).toEqual([
      ["build", 500_000n, 20n],
      ["scale", 400_000n, 0n],
    ]);
  });

  it("carries forward what it cannot pay out, and takes off what was brought forward", () => {
    const down = [segmentOn("scale", { end: middle }), segmentOn("free", { start: middle })];
    const invoice = computeInvoice(invoiceOn("scale", { segments: down, coming: null }));
    expect([invoice.totalCents, invoice.dueCents, invoice.carriedForwardCents]).toEqual([-15000n, 0n, 15000n]);
    const next = computeInvoice(invoiceOn("build", { broughtForwardCents: 1000n }));
    expect([next.subtotalCents, next.totalCents, next.dueCents, next.carriedForwardCents]).toEqual([
      3000n,
      2000n,
      2000n,
      0n,
    ]);
  });
});

describe("seats that change within the month", () => {
  const seatChanges = [
    { at: period.start, seats: 5 },
    { at: day("2026-04-11"), seats: 7 },
    { at: day("2026-04-21"), seats: 4 },
  ];

  it("are charged by the second, one line for each stretch that differs from what was charged", () => {
    const chargedInAdvance = { plan: samplePlans.build, seats: 6 };
    expect(linesOf(invoiceOn("build", { seatChanges, chargedInAdvance, coming: null }))).toEqual([
      ["proration", "build", -1n, -400n],
      ["proration", "build", 1n, 400n],
      ["proration", "build", -1n, -400n],
    ]);
  });

  it("are one stretch where the number stays the same", () => {
    const same = [...seatChanges.slice(0, 2), { at: day("2026-04-15"), seats: 7 }];
    const chargedInAdvance = { plan: samplePlans.build, seats: 5 };
    expect(linesOf(invoiceOn("build", { seatChanges: same, chargedInAdvance, coming: null }))).toEqual([
      ["proration", "build", 2n, 1600n],
    ]);
  });

  it("do not cut usage", () => {
    const segments = [segmentOn("build", { usage: [used("build", "input", 1_000_001n)] })];
    const usage = computeInvoice(invoiceOn("build", { seatChanges, segments })).lines.filter(
      ({ kind }) => kind === "usage",
    );
    expect(usage.map(({ includedQuantity, chargedQuantity }) => [includedQuantity, chargedQuantity])).toEqual([
      [1_000_000n, 1n],
    ]);
  });

  it("must be known from the start", () => {
    const late = [{ at: middle, seats: 1 }];
    expect(() => computeInvoice(invoiceOn("build", { seatChanges: late }))).toThrow("seats");
  });
});

describe("a minimum commit", () => {
  const month = (tokens: bigint, changes: Partial<InvoiceInput> = {}) =>
    invoiceOn("enterprise", {
      segments: [segmentOn("enterprise", { usage: [used("enterprise", "output", tokens)] })],
      ...changes,
    });

  it("takes its discount off all usage, and charges what is then missing", () => {
    expect(linesOf(month(1_000_000n))).toEqual([
      ["usage", "enterprise", 1_000_000n, 800n],
      ["discount", "enterprise", 1n, -40n],
      ["minimum_commit", "enterprise", 1n, 4240n],
    ]);
    expect(linesOf(month(10_000_000n))).toEqual([
      ["usage", "enterprise", 10_000_000n, 8000n],
      ["discount", "enterprise", 1n, -400n],
    ]);
  });

  it.each([
    [6_578_900n, 0n],
    [6_578_950n, 0n],
    [6_600_000n, 0n],
    [6_577_000n, 1n],
  ])("charges nothing more when %s tokens meet it", (tokens, missing) => {
    const { lines } = computeInvoice(month(tokens));
    expect(lines.filter(({ kind }) => kind === "minimum_commit").map(({ cents }) => cents)).toEqual(
      missing === 0n ? [] : [missing],
    );
  });

  it("is whole without usage, and half for half a month", () => {
    expect(linesOf(invoiceOn("enterprise"))).toEqual([["minimum_commit", "enterprise", 1n, 5000n]]);
    const half = [segmentOn("free", { end: middle }), segmentOn("enterprise", { start: middle })];
    expect(linesOf(invoiceOn("free", { segments: half }))).toEqual([["minimum_commit", "enterprise", 1n, 2500n]]);
  });

  it("is met to the cent however the lines are rounded, and never charged beyond", () => {
    const tokens = fc.bigInt({ min: 0n, max: 12_000_000n });
    fc.assert(
      fc.property(tokens, tokens, (input, output) => {
        const usage = [used("enterprise", "input", input), used("enterprise", "output", output)];
        const { lines, subtotalCents } = computeInvoice(
          invoiceOn("enterprise", { segments: [segmentOn("enterprise", { usage })] }),
        );
        const billed = lines.reduce((sum, { kind, cents }) => (kind === "minimum_commit" ? sum : sum + cents), 0n);
        expect(subtotalCents).toBe(billed < 5000n ? 5000n : billed);
      }),
    );
  });

  it("gets a discount of a fraction of a picodollar in the customer's favour", () => {
    const plan = { ...samplePlans.enterprise, minimumCommit: { perMonth: 1n, discountPercent: 0.01 } };
    const segment = segmentOn("enterprise", { plan, usage: [used("enterprise", "output", 1n)] });
    const prices = {
      ...samplePrices,
      rows: (id: string) => samplePrices.rows(id).map((row) => ({ ...row, picodollars: 8_000_001n })),
    };
    const { lines } = computeInvoice(invoiceOn("enterprise", { segments: [segment], prices }));
    expect(lines.find(({ kind }) => kind === "discount")?.amount).toBe(-801n);
  });
});

describe("credits", () => {
  const credit = (id: string, changes: Partial<Credit> = {}): Credit => ({
    id,
    priority: 0,
    grantedAt: day("2026-03-01"),
    expiresAt: null,
    remainingCents: 100n,
    ...changes,
  });
  const month = (credits: readonly Credit[]) =>
    computeInvoice(
      invoiceOn("build", { credits, segments: [segmentOn("build", { usage: [used("build", "output", 300_000n)] })] }),
    );

  it("pay usage by priority, then expiry, then age", () => {
    const { credits, creditsCents, dueCents } = month([
      credit("later priority", { priority: 1 }),
      credit("never expires"),
      credit("a later grant", { grantedAt: day("2026-03-02"), expiresAt: day("2026-05-01"), remainingCents: 90n }),
      credit("an earlier grant", { expiresAt: day("2026-05-01"), remainingCents: 20n }),
      credit("expires first", { expiresAt: day("2026-04-20"), remainingCents: 60n }),
    ]);
    expect(credits).toEqual([
      { id: "expires first", cents: 60n, remainingCents: 0n },
      { id: "an earlier grant", cents: 20n, remainingCents: 0n },
      { id: "a later grant", cents: 90n, remainingCents: 0n },
      { id: "never expires", cents: 70n, remainingCents: 30n },
    ]);
    expect([creditsCents, dueCents]).toEqual([240n, 3000n]);
  });

  it("pay no base and no seats", () => {
    expect(month([credit("large", { remainingCents: 100_000n })])).toMatchObject({
      creditsCents: 240n,
      dueCents: 3000n,
    });
    expect(computeInvoice(invoiceOn("build", { credits: [credit("large")] })).credits).toEqual([]);
  });

  it("count when they were granted before the period ended and had not expired when it began", () => {
    const ids = (changes: Partial<Credit>) => month([credit("one", changes)]).credits.length;
    expect(ids({ grantedAt: new Date(period.end.getTime() - 1) })).toBe(1);
    expect(ids({ grantedAt: period.end })).toBe(0);
    expect(ids({ expiresAt: new Date(period.start.getTime() + 1) })).toBe(1);
    expect(ids({ expiresAt: period.start })).toBe(0);
    expect(ids({ remainingCents: 0n })).toBe(0);
  });

  it("pay a discounted month no further than what is left to pay", () => {
    const segments = [segmentOn("enterprise", { usage: [used("enterprise", "output", 10_000_000n)] })];
    const large = [credit("large", { remainingCents: 100_000n })];
    expect(computeInvoice(invoiceOn("enterprise", { segments, credits: large })).creditsCents).toBe(7600n);
  });

  it.each([
    ["a correction that gives back", -30_000n, 300_000n, 216n],
    ["a correction that gives back more than the month used", -500_000n, 300_000n, 0n],
    ["a correction that charges", 100_000n, 300_000n, 320n],
  ])("pay what is left of usage after %s", (_, correction, output, cents) => {
    const terms = { segment: { period, start: period.start, end: period.end, plan: "build" }, prices: samplePrices };
    const before = [used("build", "output", 500_000n)];
    const adjustments = rateAdjustments({
      ...terms,
      usage: before,
      corrections: [used("build", "output", correction)],
    });
    const segments = [segmentOn("build", { usage: [used("build", "output", output)] })];
    const large = [credit("large", { remainingCents: 100_000n })];
    expect(computeInvoice(invoiceOn("build", { segments, adjustments, credits: large })).creditsCents).toBe(cents);
  });
});

describe("adjustments", () => {
  it("are lines at the prices of their own day", () => {
    const terms = { segment: { period, start: period.start, end: period.end, plan: "scale" }, prices: samplePrices };
    const corrections = [used("scale", "output", 125_000n)];
    const adjustments = rateAdjustments({ ...terms, usage: [], corrections });
    expect(computeInvoice(invoiceOn("free", { adjustments })).lines).toEqual([
      expect.objectContaining({
        kind: "adjustment",
        plan: "scale",
        priceId: "price_scale_chat_output",
        quantity: 125_000n,
        cents: 100n,
        start: period.start,
      }),
    ]);
  });
});

describe("the segments", () => {
  it.each([
    ["none", []],
    ["a late start", [segmentOn("build", { start: middle })]],
    ["an early end", [segmentOn("build", { end: middle })]],
    ["a gap", [segmentOn("build", { end: middle }), segmentOn("build", { start: day("2026-04-17") })]],
    ["an overlap", [segmentOn("build", { end: middle }), segmentOn("build", { start: day("2026-04-15") })]],
    ["an empty one", [segmentOn("build", { end: period.start }), segmentOn("build")]],
  ])("are refused when they are not the period: %s", (_, segments) => {
    expect(() => computeInvoice(invoiceOn("build", { segments }))).toThrow(RangeError);
  });

  it("give the same lines however often they are cut on the same plan", () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 29 }), { maxLength: 5 });
    const tokens = fc.bigInt({ min: 0n, max: 3_000_000n });
    fc.assert(
      fc.property(days, fc.array(tokens, { minLength: 6, maxLength: 6 }), (cuts, amounts) => {
        const at = (count: number) => new Date(period.start.getTime() + count * 86_400_000);
        const edges = [0, ...cuts.toSorted((a, b) => a - b), 30].map(at);
        const segments = edges
          .slice(1)
          .map((end, i) =>
            segmentOn("build", { start: edges[i] ?? end, end, usage: [used("build", "input", amounts[i] ?? 0n)] }),
          );
        const whole = [segmentOn("build", { usage: segments.flatMap(({ usage }) => usage) })];
        expect(computeInvoice(invoiceOn("build", { segments }))).toEqual(
          computeInvoice(invoiceOn("build", { segments: whole })),
        );
      }),
    );
  });
});

describe("every invoice", () => {
  const plan = fc.constantFrom<SamplePlan>("free", "build", "scale", "enterprise");
  const tokens = fc.oneof(fc.bigInt({ min: 0n, max: 5_000_000n }), fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }));
  const minute = fc
    .integer({ min: 1, max: 30 * 24 * 60 - 1 })
    .map((count) => new Date(period.start.getTime() + count * 60_000));
  const seats = fc.integer({ min: 1, max: 200 });
  const stretch = fc.record({ plan, input: tokens, output: tokens });
  const credit = fc.record({
    priority: fc.integer({ min: 0, max: 2 }),
    grantedAt: minute,
    expiresAt: fc.option(minute),
    remainingCents: fc.bigInt({ min: 0n, max: 10_000n }),
  });
  const drawn = fc.record({
    cuts: fc.uniqueArray(minute, { maxLength: 3, selector: (at) => at.getTime() }),
    stretches: fc.array(stretch, { minLength: 4, maxLength: 4 }),
    seatChanges: fc.array(fc.record({ at: minute, seats }), { maxLength: 4 }),
    advance: fc.option(fc.record({ plan, seats })),
    credits: fc.array(credit, { maxLength: 5 }),
    broughtForwardCents: fc.bigInt({ min: 0n, max: 50_000n }),
  });
  const inOrder = (a: { at: Date }, b: { at: Date }) => a.at.getTime() - b.at.getTime();

  const input = drawn.map(({ cuts, stretches, advance, ...rest }): InvoiceInput => {
    const edges = [period.start, ...cuts.toSorted((a, b) => a.getTime() - b.getTime()), period.end];
    const segments = edges.slice(1).flatMap((end, i) => {
      const part = stretches[i];
      if (!part) return [];
      const usage = [used(part.plan, "input", part.input), used(part.plan, "output", part.output)];
      return [segmentOn(part.plan, { start: edges[i] ?? end, end, usage })];
    });
    return invoiceOn("build", {
      segments,
      seatChanges: [{ at: period.start, seats: 1 }, ...rest.seatChanges.toSorted(inOrder)],
      chargedInAdvance: advance && { plan: samplePlans[advance.plan], seats: advance.seats },
      credits: rest.credits.map((one, i) => ({ ...one, id: `credit_${i}` })),
      broughtForwardCents: rest.broughtForwardCents,
    });
  });

  it("sums: lines to the subtotal, and with credits and what was brought forward to the total", () => {
    fc.assert(
      fc.property(input, (given) => {
        const invoice = computeInvoice(given);
        expect(invoice.lines.reduce((sum, { cents }) => sum + cents, 0n)).toBe(invoice.subtotalCents);
        for (const line of invoice.lines) {
          expect(line.cents).toBe(toCents(line.amount));
          expect(line.includedQuantity + line.chargedQuantity).toBe(line.quantity);
          if (line.unitPrice !== null) expect(line.chargedQuantity * line.unitPrice).toBe(line.amount);
        }
        expect(invoice.subtotalCents - invoice.creditsCents - invoice.broughtForwardCents).toBe(invoice.totalCents);
        expect(invoice.dueCents - invoice.carriedForwardCents).toBe(invoice.totalCents);
        expect(invoice.dueCents >= 0n && invoice.carriedForwardCents >= 0n).toBe(true);
      }),
    );
  });

  it("uses no credit below zero, none twice, and no more of them than there is usage", () => {
    fc.assert(
      fc.property(input, (given) => {
        const { lines, credits, creditsCents } = computeInvoice(given);
        expect(new Set(credits.map(({ id }) => id)).size).toBe(credits.length);
        for (const { id, cents, remainingCents } of credits) {
          expect(cents > 0n && remainingCents >= 0n).toBe(true);
          expect(given.credits.find((one) => one.id === id)?.remainingCents).toBe(cents + remainingCents);
        }
        const usage = lines.filter(({ kind }) => kind === "usage").reduce((sum, { cents }) => sum + cents, 0n);
        expect(creditsCents <= usage).toBe(true);
      }),
    );
  });

  it("charges base and seats of the period, advance and prorations together, for what it really was", () => {
    fc.assert(
      fc.property(input, (given) => {
        const prorated = computeInvoice(given).lines.filter(({ kind }) => kind === "proration");
        const advance = given.chargedInAdvance;
        const seatsOf = (terms: InvoiceInput["chargedInAdvance"]) =>
          terms
            ? BigInt(Math.max(0, terms.seats - terms.plan.seats.included)) * (terms.plan.seats.pricePerMonth ?? 0n)
            : 0n;
        const charged =
          (advance?.plan.basePerMonth ?? 0n) +
          seatsOf(advance) +
          prorated.reduce((sum, { amount }) => sum + amount, 0n);
        // Minute by minute the true cost is a fraction; the lines differ from it by less than a picodollar for each division.
        const days = 30n * 24n * 60n;
        const cuts = [...given.segments.map(({ start }) => start), ...given.seatChanges.map(({ at }) => at)].map(
          Number,
        );
        const edges = [...new Set([...cuts, Number(period.end)])].sort((a, b) => a - b);
        const real = edges.slice(1).reduce((sum, end, i) => {
          const start = edges[i] ?? end;
          const plan = given.segments.findLast((one) => Number(one.start) <= start)?.plan;
          const count = given.seatChanges.findLast(({ at }) => Number(at) <= start)?.seats ?? 0;
          if (!plan) return sum;
          return sum + (plan.basePerMonth + seatsOf({ plan, seats: count })) * BigInt((end - start) / 60_000);
        }, 0n);
        const difference = charged * days - real;
        expect(difference < 40n * days && difference > -40n * days).toBe(true);
      }),
    );
  });
});
