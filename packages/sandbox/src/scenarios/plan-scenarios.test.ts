import { ApiError, coreErrors } from "@sundial/errors";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planScenarios, type ScenarioPlan } from "./plan-scenarios.ts";
import { scenarios } from "./scenarios.ts";

const { code } = coreErrors.internal_error();
const called = {
  operationId: "createChatCompletion",
  errorCodes: [code, "resource_not_found"],
  newestNames: new Map([["not_found", "resource_not_found"]]),
};
const nothing: ScenarioPlan = { waitMs: 0, error: null, shape: null, fault: null };

function codeOf(header: string): string | null {
  try {
    planScenarios(header, called);
    return null;
  } catch (error) {
    if (error instanceof ApiError) return error.code;
    throw error;
  }
}

describe("planScenarios", () => {
  it.each<[string, Partial<ScenarioPlan>]>([
    ["slow_first_token", { waitMs: 2000 }],
    ["slow_first_token;ms=0, refusal", { shape: { name: "refusal" } }],
    [
      "  long_output;tokens=12 ,\tcut_stream ",
      { shape: { name: "long_output", tokens: 12 }, fault: { name: "cut_stream", after: 5 } },
    ],
    ["error;code=internal_error;retry_after=9", { error: { code, retryAfterSeconds: 9 } }],
    ['error;code="internal_error"', { error: { code, retryAfterSeconds: undefined } }],
    ["internal_error", { error: { code, retryAfterSeconds: undefined } }],
    ["not_found", { error: { code: "resource_not_found", retryAfterSeconds: undefined } }],
    ["error;code=not_found", { error: { code: "resource_not_found", retryAfterSeconds: undefined } }],
  ])("%s", (header, plan) => {
    expect(planScenarios(header, called)).toEqual({ ...nothing, ...plan });
  });

  it.each([
    ["", "invalid_scenario"],
    ["refusal,", "invalid_scenario"],
    ["(refusal tool_call)", "invalid_scenario"],
    ["refusal;x", "invalid_scenario"],
    ["long_output;tokens=8001", "invalid_scenario"],
    ["long_output;tokens", "invalid_scenario"],
    ["error;code=5", "invalid_scenario"],
    [Array(9).fill("refusal").join(","), "invalid_scenario"],
    ["Refusal", "unknown_scenario"],
    ["error;code=nothing_like_it", "unknown_scenario"],
    ["malformed_json", "scenario_not_applicable"],
  ])("refuses %s", (header, expected) => {
    expect(codeOf(header)).toBe(expected);
  });

  it("refuses any other header with a coded error", () => {
    const names = fc.constantFrom(...scenarios.map(({ name }) => name), "error", "internal_error", "x");
    const parts = fc.array(
      fc.oneof(names, fc.constantFrom(";", "=", ",", " ", '"', "ms", "after", "1", "-1", "9e9", ":")),
    );
    const headers = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      parts.map((list) => list.join("")),
    );
    const expected = [null, "invalid_scenario", "unknown_scenario", "scenario_not_applicable"];
    fc.assert(
      fc.property(headers, (header) => {
        expect(expected).toContain(codeOf(header));
      }),
      { numRuns: 500 },
    );
  });
});
