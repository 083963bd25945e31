import { describe, expect, it } from "vitest";
import { sampleDeprecation } from "../../../test/harness/deprecations.ts";
import { judgeRemoval } from "./judge-removal.ts";
import type { Use } from "./types.ts";

const sunsetAt = new Date("2027-02-01T00:00:00Z");
const deprecation = sampleDeprecation({ sunsetAt });
const isPaying = (id: string) => id === "org_paying";

function usedOn(day: string, organizationId = "org_paying"): Use {
  const at = new Date(`${day}T12:00:00Z`);
  return {
    organizationId,
    mode: "test",
    apiKeyId: "key_1",
    operation: "createChatCompletion",
    model: "sundial-0",
    version: "2026-11-23",
    client: null,
    calls: 1,
    callsPerDay: 1,
    firstSeenAt: at,
    lastSeenAt: at,
    inputTokens: 0n,
    cachedInputTokens: 0n,
    outputTokens: 0n,
    cost: null,
  };
}

describe("judgeRemoval", () => {
  it.each([
    ["before its end", [], "2027-01-31T23:59:59Z", false, "2027-02-01T00:00:00.000Z", []],
    ["at its end", [], "2027-02-01T00:00:00Z", true, "2027-02-01T00:00:00.000Z", []],
    [
      "with a late use",
      [usedOn("2027-01-20")],
      "2027-02-10T00:00:00Z",
      false,
      "2027-02-19T12:00:00.000Z",
      ["org_paying"],
    ],
    ["30 days after it", [usedOn("2027-01-20")], "2027-02-19T12:00:00Z", true, "2027-02-19T12:00:00.000Z", []],
    [
      "with a use by who pays nothing",
      [usedOn("2027-02-09", "org_free")],
      "2027-02-10T00:00:00Z",
      true,
      "2027-02-01T00:00:00.000Z",
      [],
    ],
  ] as const)("%s", (_, uses, now, isSafe, safeFrom, inTheWay) => {
    const verdict = judgeRemoval({ deprecation, uses }, { isPaying, now: new Date(now) });
    expect(verdict).toEqual({ isSafe, safeFrom: new Date(safeFrom), inTheWay });
  });

  it("is never safe while no day is set", () => {
    const open = { deprecation: { ...deprecation, sunsetAt: null }, uses: [] };
    expect(judgeRemoval(open, { isPaying, now: new Date("2040-01-01T00:00:00Z") }).isSafe).toBe(false);
  });
});
