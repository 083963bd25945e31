import { expect, it } from "vitest";
import { howToPay } from "./invoice-text.ts";

it("sends nobody to pay where nothing is collected", () => {
  expect(howToPay("none")).toBe(", which are paid as agreed with those who run this API.");
  expect(howToPay("stripe")).toBe(", and pay them there.");
});
