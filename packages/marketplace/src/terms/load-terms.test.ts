import { expect, it } from "vitest";
import { loadTerms, readTermsFile, termsInForce } from "./load-terms.ts";

const head = (more = "") => `---\nin_force_from: "2027-01-01T00:00:00Z"\nshare_percent: 20\n${more}---\n`;

it("reads the published terms, whose text says the share that is computed", () => {
  const terms = loadTerms();
  expect(terms.length).toBeGreaterThan(0);
  for (const { text, sharePercent, version, inForceFrom } of terms) {
    expect(text).toContain(`**${sharePercent} per cent of what customers paid for attributed usage**`);
    expect(inForceFrom.toISOString() >= version).toBe(true);
  }
});

it.each([
  ["terms.md", `${head()}Text.`, "must be named <date>.md"],
  ["2027-02-30.md", `${head()}Text.`, "must be named <date>.md"],
  ["2027-01-01.md", "Text.", "front matter"],
  ["2027-01-01.md", head(), "no text"],
  ["2027-01-01.md", `${head("more: 1\n")}Text.`, "more"],
  ["2027-01-01.md", `${head().replace(": 20\n", ": 101\n")}Text.`, "share_percent"],
  ["2027-01-01.md", `${head().replace("T00:00:00Z", "")}Text.`, "in_force_from"],
])("refuses %s for what is wrong in it", (name, text, message) => {
  expect(() => readTermsFile(name, text)).toThrow(message);
});

it("has the newest in force that has begun", () => {
  const of = (version: string) => ({ version, inForceFrom: new Date(version), sharePercent: 20, text: "Text." });
  const terms = [of("2027-06-01"), of("2027-01-01")];
  expect(termsInForce(terms, new Date("2026-12-31T23:59:59Z"))).toBeUndefined();
  expect(termsInForce(terms, new Date("2027-05-31T23:59:59Z"))?.version).toBe("2027-01-01");
  expect(termsInForce(terms, new Date("2027-06-01T00:00:00Z"))?.version).toBe("2027-06-01");
});
