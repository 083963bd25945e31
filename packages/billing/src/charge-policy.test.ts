import { outcomes } from "@sundial/usage";
import { describe, expect, it } from "vitest";
import { isCharged, listChargeRows } from "./charge-policy.ts";

describe("the charge policy", () => {
  it.each([
    ["succeeded", true],
    ["client_disconnected", true],
    ["failed", false],
    ["interrupted", false],
  ] as const)("of %s: charged is %s", (outcome, charged) => {
    expect(isCharged(outcome)).toBe(charged);
  });

  it("explains every outcome, each case once", () => {
    const rows = listChargeRows();
    expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(new Set(outcomes));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const row of rows) expect(row.charged).toBe(isCharged(row.outcome));
  });

  it.each([
    ["failed_before_first_token", false],
    ["failed_after_first_token", false],
    ["client_left", true],
    ["content_filtered", true],
    ["stream_cut", false],
    ["answered_by_another_lane", true],
    ["refused", false],
  ])("has a row for %s: charged is %s", (id, charged) => {
    expect(listChargeRows().find((row) => row.id === id)?.charged).toBe(charged);
  });
});
