import { describe, expect, it } from "vitest";
import { brownoutAt, type Deprecation, deprecationStateAt } from "./deprecation.ts";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const deprecation: Deprecation = {
  kind: "model",
  subject: "sundial-0",
  announcedAt: day("2026-01-01"),
  deprecatedAt: day("2026-02-01"),
  sunsetAt: day("2026-08-01"),
  successor: "sundial-1",
  assistance: null,
  guidePath: "/docs/models",
  reason: "It is old.",
  brownouts: [{ from: day("2026-07-01"), until: day("2026-07-02") }],
  revision: 0,
  withdrawn: false,
};

describe("deprecationStateAt", () => {
  it.each([
    ["2025-12-31T23:59:59.999Z", "unannounced"],
    ["2026-01-01T00:00:00.000Z", "announced"],
    ["2026-01-31T23:59:59.999Z", "announced"],
    ["2026-02-01T00:00:00.000Z", "deprecated"],
    ["2026-07-31T23:59:59.999Z", "deprecated"],
    ["2026-08-01T00:00:00.000Z", "sunset"],
  ] as const)("at %s: %s", (at, state) => {
    expect(deprecationStateAt(deprecation, new Date(at))).toBe(state);
  });

  it("never ends while no day is set, and is nothing once called off", () => {
    expect(deprecationStateAt({ ...deprecation, sunsetAt: null }, day("2999-01-01"))).toBe("deprecated");
    expect(deprecationStateAt({ ...deprecation, withdrawn: true }, day("2026-09-01"))).toBe("withdrawn");
  });
});

describe("brownoutAt", () => {
  it.each([
    ["2026-06-30T23:59:59.999Z", false],
    ["2026-07-01T00:00:00.000Z", true],
    ["2026-07-01T23:59:59.999Z", true],
    ["2026-07-02T00:00:00.000Z", false],
  ])("at %s: %s", (at, isIn) => {
    expect(brownoutAt(deprecation, new Date(at)) !== undefined).toBe(isIn);
  });
});
