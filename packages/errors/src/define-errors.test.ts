import { describe, expect, test } from "vitest";
import { defineErrors, findError, listErrors, listParameters } from "./define-errors.ts";
import "./core-errors.ts";

const declared = { status: 400, title: "Test", group: "invalid_request_error", detail: "No {what}." } as const;

describe("defineErrors", () => {
  const errors = defineErrors({
    test_renamed: { ...declared, formerCodes: [{ code: "test_older", until: "2026-04-15" }] },
    test_plain: { ...declared, retryable: true },
  });

  test("fills the template, and what is not said has a default", () => {
    const error = errors.test_plain({ what: "luck" });
    expect(error.message).toBe("No luck.");
    expect(error.definition).toMatchObject({
      retry: "with_backoff",
      since: "2024-11-20",
      related: [],
      formerCodes: [],
    });
    expect(errors.test_renamed({ what: "" }).definition.retry).toBe("fix_first");
  });

  test("tells of one as of one, and of what is no number or no noun as it is written", () => {
    const { test_counts } = defineErrors({
      test_counts: {
        ...declared,
        detail: "Wait {wait} seconds for {limit} requests per minute, or {limit} usable ones.",
      },
    });
    expect(test_counts({ wait: 1, limit: 1 }).message).toBe(
      "Wait 1 second for 1 request per minute, or 1 usable ones.",
    );
    expect(test_counts({ wait: 2, limit: "a few" }).message).toBe(
      "Wait 2 seconds for a few requests per minute, or a few usable ones.",
    );
  });

  test("finds a code by its name and by a former one", () => {
    expect(findError("test_plain")?.code).toBe("test_plain");
    expect(findError("test_older")?.code).toBe("test_renamed");
    expect(findError("test_no")).toBeUndefined();
  });

  test.each([
    ["twice", { test_plain: declared }],
    ["not snake_case", { TestCamel: declared }],
  ])("throws for a code %s", (_, codes) => {
    expect(() => defineErrors(codes)).toThrow(/error code/);
  });
});

test("each parameter is listed once, in the order it stands in", () => {
  expect(listParameters({ detail: "{b} and {a} and {b}" })).toEqual(["b", "a"]);
});

test("the codes are listed by name", () => {
  const codes = listErrors().map(({ code }) => code);
  expect(codes).toEqual(codes.toSorted());
});
