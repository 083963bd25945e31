import { describe, expect, it } from "vitest";
import { readCommand } from "./read-command.ts";
import { readCredit } from "./read-values.ts";

const now = new Date("2026-11-27T10:00:00Z");
const creditOf = (...args: string[]) => readCredit(readCommand(["grant-credit", ...args]), now);
const least = ["--name", "Welcome", "--usd", "25.00"];

describe("a command of billing", () => {
  it.each([
    [[], /^npm run billing/],
    [["grant-credits"], /^There is no grant-credits\.\n\nnpm run billing/],
    [["grant-credit", "twice"], /^twice is one word too many/],
    [["grant-credit", "--expire", "2027-01-01"], /^Unknown option '--expire'[\s\S]*\n\nnpm run billing/],
    [["grant-credit", "--usd", "-2.00"], /^Option '--usd' argument is ambiguous[\s\S]*\n\nnpm run billing/],
  ])("%j is refused with what there is", (args, message) => {
    expect(() => readCommand(args)).toThrow(message);
  });
});

describe("a credit", () => {
  it("has what was typed, and the rest is usual", () => {
    expect(creditOf(...least)).toEqual({ name: "Welcome", category: "promotional", amountCents: 2_500n });
    const all = creditOf(...least, "--category", "paid", "--priority", "0", "--expires", "2026-11-28");
    const expiresAt = new Date("2026-11-28T00:00:00Z");
    expect(all).toMatchObject({ category: "paid", priority: 0, expiresAt });
    const exact = creditOf(...least, "--expires", "2026-11-28T00:00+01:00");
    expect(exact.expiresAt?.toISOString()).toBe("2026-11-27T23:00:00.000Z");
  });

  it.each([
    [["--usd", "0.00"], "--usd is an amount above 0.00"],
    [["--usd", "2.5"], "--usd is an amount above 0.00"],
    [["--name", ""], "--name is needed"],
    [["--name", "x".repeat(101)], "--name has at most 100 characters, not 101"],
    [["--category", "free"], "--category is promotional or paid"],
    [["--priority", "101"], "--priority is from 0, used first, to 100"],
    [["--priority", "1.5"], "--priority is a whole number"],
    [["--expires", "tomorrow"], "--expires is a date"],
    [["--expires", "2026-02-31T00:00"], "--expires is a date"],
    [["--expires", "5"], "--expires is a date"],
    [["--expires", "2026-11-27"], "--expires lies in the future"],
  ])("with %j is refused before the database is asked", (args, message) => {
    expect(() => creditOf(...least, ...args)).toThrow(message);
  });
});
