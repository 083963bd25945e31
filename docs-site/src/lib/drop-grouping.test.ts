import { expect, it } from "vitest";
import { dropGrouping } from "./drop-grouping.ts";

it.each([
  ["$1,234.50", "1234.50"],
  ["12,345,678", "12345678"],
  ["2 000 000", "2000000"],
  ["2'000_000", "2000000"],
  ["1,500k", "1500k"],
  ["75,00", "75,00"],
  ["1,5M", "1,5M"],
  ["1,2345", "1,2345"],
  ["1,234,56", "1,234,56"],
  ["1234,567", "1234,567"],
])("%j is %j", (text, bare) => {
  expect(dropGrouping(text)).toBe(bare);
});
