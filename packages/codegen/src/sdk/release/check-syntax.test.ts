import { expect, it } from "vitest";
import { checkPython, checkTypescript, hasPython } from "./testing/check-syntax.ts";

it("code that is wrong is found", () => {
  expect(checkTypescript(["await sundial.models.list();", "switch (a) {", 'case "x":'])).toHaveLength(2);
});

it.skipIf(!hasPython() && !process.env.CI)("code that is wrong is found in Python too", () => {
  expect(checkPython(["client.models.list()", "usage.from", 'match a:\n    case "x":\n        ...'])).toHaveLength(1);
});
