import { expect, it } from "vitest";
import { occasionText, recipientsText } from "./notice-text.ts";

it.each([
  ["announced", "announcement"],
  ["days_1", "1 day before"],
  ["days_90", "90 days before"],
  ["brownout_2", "before a brownout"],
  ["removed", "after the end"],
  ["moved", "you have moved"],
  ["of_a_later_release", "of_a_later_release"],
])("says of %s: %s", (occasion, text) => {
  expect(occasionText(occasion)).toBe(text);
});

it("names who is known, and counts the others", () => {
  const people = new Map([["usr_1", "ada@example.com"]]);
  expect(recipientsText([], people)).toBe("nobody");
  expect(recipientsText(["usr_1"], people)).toBe("ada@example.com");
  expect(recipientsText(["usr_1", "usr_2"], people)).toBe("ada@example.com, 1 other");
  expect(recipientsText(["usr_2", "usr_3"], new Map())).toBe("2 people");
});
