import { describe, expect, it } from "vitest";
import { day } from "../testing/sample-catalogue.ts";
import { invoiceOn, nextPeriod, period, samplePlans, segmentOn, used } from "../testing/sample-invoice.ts";
import { computeInvoice } from "./compute-invoice.ts";
import { previewInvoice } from "./preview-invoice.ts";

const middle = day("2026-04-16");
const usage = [used("build", "input", 600_000n)];
const current = invoiceOn("build", { segments: [segmentOn("build", { usage })] });

describe("previewInvoice", () => {
  it("is the invoice that comes when the change is made and nothing else is used", () => {
    const preview = previewInvoice(current, { at: middle, plan: samplePlans.scale, seats: 12 });
    expect(preview).toEqual(
      computeInvoice({
        ...current,
        segments: [segmentOn("build", { end: middle, usage }), segmentOn("scale", { start: middle })],
        seatChanges: [...current.seatChanges, { at: middle, seats: 12 }],
        coming: { period: nextPeriod, plan: samplePlans.scale, seats: 12 },
      }),
    );
    expect(preview.lines.map(({ kind, plan, cents }) => [kind, plan, cents])).toEqual([
      ["base", "scale", 30000n],
      ["seats", "scale", 1800n],
      ["proration", "build", -1500n],
      ["proration", "scale", 15000n],
      ["proration", "scale", 900n],
      // Half a month includes half of the tokens.
      ["usage", "build", 20n],
    ]);
  });

  it("changes only the coming month when the change is at the period's end", () => {
    const preview = previewInvoice(current, { at: period.end, plan: samplePlans.free });
    expect(preview.lines.map(({ kind, plan, cents }) => [kind, plan, cents])).toEqual([["usage", "build", 0n]]);
  });

  it("changes all of the period when the change is at its start", () => {
    const preview = previewInvoice(invoiceOn("build"), { at: period.start, plan: samplePlans.scale });
    expect(preview.lines.map(({ plan, cents }) => [plan, cents])).toEqual([
      ["scale", 30000n],
      ["build", -3000n],
      ["scale", 30000n],
    ]);
  });

  it("changes nothing when the plan stays", () => {
    expect(previewInvoice(current, { at: middle, plan: samplePlans.build })).toEqual(computeInvoice(current));
  });

  it("takes the place of a change that was planned for later", () => {
    const planned = {
      ...current,
      segments: [
        segmentOn("build", { end: day("2026-04-20"), usage }),
        segmentOn("free", { start: day("2026-04-20") }),
      ],
    };
    const change = { at: middle, plan: samplePlans.scale };
    expect(previewInvoice(planned, change)).toEqual(previewInvoice(current, change));
  });

  it("refuses an instant outside of the period", () => {
    expect(() => previewInvoice(current, { at: day("2026-03-31"), plan: samplePlans.scale })).toThrow(RangeError);
    expect(() => previewInvoice(current, { at: day("2026-05-02"), plan: samplePlans.scale })).toThrow(RangeError);
  });
});
