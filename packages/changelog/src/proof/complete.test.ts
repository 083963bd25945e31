import { readFileSync } from "node:fs";
import document from "@sundial/contract/openapi.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import { loadWrittenEntries } from "../load-written-entries.ts";
import { makeEntry } from "../testing/make-entry.ts";
import type { ClaimingEntry } from "../types.ts";
import { checkClaims } from "./check-claims.ts";
import { claimParts, type PartClaims } from "./claim-parts.ts";
import { type ContractDocument, listContractParts } from "./list-contract-parts.ts";

const lock = JSON.parse(readFileSync(new URL("../../changelog.lock.json", import.meta.url), "utf8")) as {
  records: string[];
  parts: PartClaims;
};
const written = loadWrittenEntries();
const ofRecords = lock.records
  .filter((key) => !written.some(({ claims }) => claims.includes(key)))
  .map((key, index) => makeEntry({ id: `2026-01-01-record-${index}`, source: "version_change", claims: [key] }));
const entries = [...written, ...ofRecords];
const parts = listContractParts(document as unknown as ContractDocument); // the linter has proved the document
/** One a change; that those of the real documents are each made by one change is proved by `scripts/write-changelog.ts`. */
const differences = lock.records
  .filter((key) => key.startsWith("change:"))
  .map((key) => ({ name: `of ${key}`, madeBy: [key] }));

function problemsOf(
  own: { entries?: readonly ClaimingEntry[]; parts?: typeof parts; recordKeys?: readonly string[] } = {},
): string[] {
  const all = own.entries ?? entries;
  const { claims, problems } = claimParts({ parts: own.parts ?? parts, locked: lock.parts, entries: all });
  return [
    ...problems,
    ...checkClaims({
      entries: all,
      recordKeys: own.recordKeys ?? lock.records,
      lockedKeys: lock.records,
      differences,
      partClaims: claims,
    }),
  ];
}

const claiming = entries.filter(({ claims }) => claims.length > 0);

describe("the changelog as it is", () => {
  it("claims everything exactly once", () => {
    expect(claiming.length).toBeGreaterThan(30);
    expect(parts.size).toBeGreaterThan(600);
    expect(problemsOf()).toEqual([]);
  });

  it("is incomplete without any one entry, and says what is missing", () => {
    for (const entry of claiming) {
      const found = problemsOf({ entries: entries.filter((other) => other !== entry) });
      expect({ id: entry.id, found: found.join("\n") }).toMatchObject({
        found: expect.stringContaining(entry.claims[0] ?? ""),
      });
    }
  });

  it("is wrong when any one claim is made twice", () => {
    for (const entry of claiming) {
      for (const claim of entry.claims.slice(0, 3)) {
        const twin = makeEntry({ id: "2026-11-26-twin", claims: [claim] });
        expect({ claim, found: problemsOf({ entries: [...entries, twin] }).length }).not.toMatchObject({ found: 0 });
      }
    }
  });
});

describe("a contract that changed", () => {
  const names = [...parts.keys()].filter((_, index) => index % 120 === 0);

  it.each(names)("needs an entry when %s changes, goes away or is new", (name) => {
    const part = parts.get(name);
    if (!part) throw new Error("listed above");
    const without = new Map([...parts].filter(([other]) => other !== name));
    expect(problemsOf({ parts: without })).toContain(`${name} went away, and is claimed by no entry`);
    const changed = new Map([...parts, [name, { ...part, shape: "other" }]]);
    expect(problemsOf({ parts: changed })).toContain(`${name} changed, and is claimed by no entry`);
    const added = new Map([...parts, [`${name}New`, { ...part, name: `${name}New` }]]);
    expect(problemsOf({ parts: added })).toContain(`${name}New is new, and is claimed by no entry`);
    const telling = makeEntry({ id: "2026-11-27-telling", claims: [name] });
    expect(problemsOf({ parts: changed, entries: [...entries, telling] })).toEqual([]);
  });
});

it("needs a written entry when the record of a published move is gone", () => {
  const gone = "move:sundial-0/retired";
  const recordKeys = lock.records.filter((key) => key !== gone);
  const others = entries.filter(({ claims }) => !claims.includes(gone));
  const message = `${gone} was published and is gone, and no entry tells of it`;
  expect(problemsOf({ recordKeys, entries: others })).toEqual([message]);
  const telling = makeEntry({ id: "2026-11-27-telling", claims: [gone] });
  expect(problemsOf({ recordKeys, entries: [...others, telling] })).toEqual([]);
});
