import { describe, expect, test } from "vitest";
import { compareErrorLock, lockOf } from "./compare-error-lock.ts";
import { coreErrors } from "./core-errors.ts";

const { definition } = coreErrors.resource_not_found({ resource: "key", id: "key_1" });
const locked = lockOf([definition]);

describe("a released code", () => {
  test("is there, as it was", () => {
    expect(locked).toEqual({ resource_not_found: { status: 404, since: "2024-11-20" } });
    expect(compareErrorLock(locked, [definition])).toEqual({ broken: [], added: [] });
  });

  test.each([
    ["is gone", [], "is gone"],
    ["has another status", [{ ...definition, status: 410 }], "not 410"],
    ["has another first version", [{ ...definition, since: "2026-04-15" }], "not 2026-04-15"],
  ])("%s: broken", (_, definitions, told) => {
    expect(compareErrorLock(locked, definitions).broken).toEqual([expect.stringContaining(told)]);
  });

  test("may be renamed, with the same status", () => {
    const renamed = {
      ...definition,
      code: "gone_missing",
      formerCodes: [{ code: "resource_not_found", until: "2027-01-01" }],
    };
    expect(compareErrorLock(locked, [renamed])).toEqual({ broken: [], added: ["gone_missing"] });
    expect(compareErrorLock(locked, [{ ...renamed, status: 400 }]).broken).toHaveLength(1);
  });
});

test("a new code is added", () => {
  expect(compareErrorLock({}, [definition])).toEqual({ broken: [], added: ["resource_not_found"] });
});
