import { expect, it } from "vitest";
import { nextVersion } from "./next-version.ts";
import type { Severity } from "./sdk-change.ts";

const of = (...severities: Severity[]) => severities.map((severity) => ({ severity }));

it.each([
  ["0.1.9", of("fix"), "0.1.10"],
  ["0.1.9", of("feature", "fix"), "0.1.10"],
  ["0.1.9", of("feature", "breaking"), "0.2.0"],
  ["1.2.3", of("fix", "fix"), "1.2.4"],
  ["1.2.3", of("fix", "feature"), "1.3.0"],
  ["1.2.3", of("breaking", "fix"), "2.0.0"],
  ["1.2.3", of(), null],
])("after %s", (current, changes, next) => {
  expect(nextVersion(current, changes)).toBe(next);
});

it("refuses what is no version", () => {
  expect(() => nextVersion("1.2.3-beta.1", of("fix"))).toThrow("1.2.3-beta.1 is not a version of the form 1.2.3");
});
