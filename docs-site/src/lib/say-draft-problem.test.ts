import { describe, expect, it } from "vitest";
import { placeOf, sayDraftProblem } from "./say-draft-problem.ts";

type Issues = Readonly<Record<string, readonly [detail: string, expected?: string]>>;

function problemOf(issues: Issues) {
  const pick = (at: 0 | 1) =>
    Object.fromEntries(Object.entries(issues).flatMap(([pointer, issue]) => (issue[at] ? [[pointer, issue[at]]] : [])));
  const text = "Expected something.";
  return { code: "invalid_request", text, requestId: null, fields: {}, pointers: pick(0), expected: pick(1) };
}

describe("sayDraftProblem", () => {
  it.each([
    [
      "/manifest/scopes/0/reason",
      "at least 1 character",
      "What its key may do: Say of each that you ticked what it is needed for, in up to 500 characters.",
    ],
    [
      "/manifest/data_handling/subprocessors/1/purpose",
      "at least 1 character",
      "Who else gets it, line 2: Write the name, what for and the two letters of the country, with | between.",
    ],
    [
      "/manifest/data_handling/regions/0",
      "at least 2 characters",
      "In which countries: Write each country as two letters such as DE, with commas between.",
    ],
    ["/manifest/tagline", "at most 140 characters", "Tagline: Shorten it to 140 characters."],
    ["/manifest/name", "at least 1 character", "Name: Write something here."],
    ["/manifest/source/is_distributed", "a boolean", "Do customers run code of it? Choose one of what is offered."],
    ["/manifest/categories", "at most 3 items", "Categories: Name 3 at most."],
    ["/manifest/support/response_hours", "at most 720", "Answers within, in hours: Write a number of at most 720."],
    ["/manifest/support/response_hours", "an integer", "Answers within, in hours: Write a whole number."],
  ])("says %s, where %s was expected, as a person would", (pointer, expected, text) => {
    expect(sayDraftProblem(problemOf({ [pointer]: [`Expected ${expected}, got "".`, expected] }))?.text).toBe(text);
  });

  it("counts what else is wrong", () => {
    const name = ["Expected at most 60 characters.", "at most 60 characters"] as const;
    const two = sayDraftProblem(problemOf({ "/manifest/name": name, "/manifest/tagline": name }));
    expect(two?.text).toBe("Name: Shorten it to 60 characters. 1 more is marked below.");
    expect(two?.pointers["/manifest/tagline"]).toBe("Shorten it to 60 characters.");
  });

  it("leaves what the API says by itself", () => {
    expect(sayDraftProblem(null)).toBeNull();
    const missing = problemOf({ "/tagline": ["Is missing."] });
    expect(sayDraftProblem(missing)).toEqual(missing);
    expect(placeOf("/no_such_member")).toBe("/no_such_member:");
  });
});
