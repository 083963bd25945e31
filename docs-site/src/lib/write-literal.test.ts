import { expect, it } from "vitest";
import { writeLiteral } from "./write-literal.ts";

const typescript = { quoteNames: false, indent: 4 };
const json = { quoteNames: true, indent: 2 };

it.each([
  [{ name: "CI", tags: ["a", 1, null] }, typescript, '{ name: "CI", tags: ["a", 1, null] }'],
  [{ "a-b": true }, typescript, '{ "a-b": true }'],
  [{ name: "CI" }, json, '{ "name": "CI" }'],
  ["text", json, '"text"'],
])("writes %o on one line", (value, style, expected) => {
  expect(writeLiteral(value, style)).toBe(expected);
});

const long = { model: "sundial-1", messages: [{ role: "user", content: "x".repeat(50) }, { role: "user" }] };

it("breaks what is too long, and only that", () => {
  expect(writeLiteral(long, typescript)).toBe(`{
      model: "sundial-1",
      messages: [
        { role: "user", content: "${"x".repeat(50)}" },
        { role: "user" },
      ],
    }`);
});

it("stays JSON where it must be", () => {
  expect(JSON.parse(writeLiteral(long, json))).toEqual(long);
});
