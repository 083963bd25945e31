import { describe, expect, test } from "vitest";
import { readDetails } from "./read-details.ts";

describe("references", () => {
  test.each([
    ["Where is my order 48213?", ["48213"]],
    ["Refund order #A-1992, invoice INV-20931", ["A-1992", "INV-20931"]],
    ["Invoice no. 2026-114 of 2026-03-12", ["2026-114"]],
    ["注文48213がまだ届きません。", ["48213"]],
    ["I ordered 3 lamps on 2026-03-12 at 10:00", []],
  ])("%s", (text, references) => {
    expect(readDetails(text).references).toEqual(references);
  });
});

describe("days", () => {
  test.each([
    ["dated 12 March 2026, due 11 April 2026", ["2026-03-12", "2026-04-11!"]],
    ["from May 3rd, 2027 until 2027-06-01", ["2027-05-03", "2027-06-01!"]],
    ["am 5. Oktober 2026 und am 24.12.2026", ["2026-10-05", "2026-12-24"]],
    ["since 3 November", ["2026-11-03"]],
    ["on 31 February 2026 and 99.99.2026", []],
  ])("%s", (text, days) => {
    expect(readDetails(text).days.map(({ date, isDue }) => date + (isDue ? "!" : ""))).toEqual(days);
  });
});

describe("lines of an order", () => {
  test.each([
    [
      "3 x desk lamp at 49.90 EUR, 1 x cable at 7.50 EUR.",
      [
        [3, "desk lamp", 49.9],
        [1, "cable", 7.5],
      ],
    ],
    ["2 × Schreibtischlampe zu 1.049,90 €", [[2, "Schreibtischlampe", 1049.9]]],
    ["please send 12 x notebook.", [[12, "notebook", null]]],
    ["a board of 2 x 4", []],
  ])("%s", (text, lines) => {
    const read = readDetails(text).lines.map((line) => [line.quantity, line.description, line.unitPrice]);
    expect(read).toEqual(lines);
  });
});

test("a number is known by the words of its own clause", () => {
  const { numbers } = readDetails("1 cable at 7.50 EUR. Total 157.20 EUR, 40 users affected");
  expect(numbers.find(({ value }) => value === 7.5)?.words).not.toContain("total");
  expect(numbers.find(({ value }) => value === 157.2)?.words).toContain("total");
  expect(numbers.find(({ value }) => value === 40)?.words).toEqual(["users", "affected"]);
});
