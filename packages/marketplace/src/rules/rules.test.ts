import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { zListingCategory } from "@sundial/contract/schemas";
import { afterEach, describe, expect, it } from "vitest";
import { checks } from "../checks/checks.ts";
import { loadRuleSets } from "./load-rule-sets.ts";
import { ruleSetInForce } from "./rule-set-in-force.ts";

const own = fileURLToPath(new URL("../../rules/", import.meta.url));
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function copyWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "rules-"));
  folders.push(folder);
  cpSync(own, folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const rule = (members: Readonly<Record<string, string>> = {}) =>
  Object.entries({
    id: "links.alive",
    title: "Links lead somewhere",
    why: "Dead links waste time.",
    how_to_comply: "Mend them before you submit.",
    severity: "blocking",
    judged_by: "checks",
    kinds: "[app]",
    ...members,
  })
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");

describe("loadRuleSets", () => {
  it("has a check for each automated rule and a rule for each check, in every set", () => {
    const sets = loadRuleSets();
    const automated = new Set(
      sets.flatMap(({ rules }) => rules.filter((r) => r.judgedBy === "checks").map((r) => r.id)),
    );
    expect([...automated].sort()).toEqual(Object.keys(checks).sort());
    expect(sets.at(-1)?.rules.filter((r) => r.judgedBy === "reviewer").length).toBeGreaterThanOrEqual(6);
  });

  it("lays a set over the one before and computes what it changed", () => {
    const [first, second] = loadRuleSets();
    expect(first?.changes).toEqual([]);
    expect(second?.changes).toEqual([
      { ruleId: "sbom.readable", kind: "added", title: "Distributed code comes with a bill of materials" },
      { ruleId: "tls.hsts", kind: "changed", title: "Browsers are told to use HTTPS only" },
    ]);
    expect(second?.rules).toHaveLength((first?.rules.length ?? 0) + 1);
    expect(second?.rules.find(({ id }) => id === "tls.hsts")).toMatchObject({
      severity: "blocking",
      since: "2026-11-26",
    });
    expect(second?.rules.find(({ id }) => id === "links.alive")?.since).toBe("2026-10-01");
  });

  it("calls categories established that the contract knows, those in which people can be harmed not among them", () => {
    const known: ReadonlySet<string> = new Set(zListingCategory.options);
    for (const { establishedCategories } of loadRuleSets()) {
      expect(establishedCategories.filter((category) => !known.has(category))).toEqual([]);
      const others = [...known].filter((category) => !establishedCategories.includes(category));
      expect(others).toEqual(["education", "finance", "health", "human_resources", "legal"]);
    }
  });

  it("takes rules away, and keeps the established categories until a set names others", () => {
    const folder = copyWith({
      "2027-01-01/set.yaml": "summary: Links are not checked any more.\nremoved: [links.alive]\n",
      "2027-02-01/set.yaml": "summary: Few are established.\nremoved: []\nestablished_categories: [data]\n",
    });
    const [, before, last, next] = loadRuleSets(folder);
    expect(last?.establishedCategories).toEqual(before?.establishedCategories);
    expect(next?.establishedCategories).toEqual(["data"]);
    expect(last?.changes).toEqual([{ ruleId: "links.alive", kind: "removed", title: "Links lead somewhere" }]);
    expect(last?.rules.some(({ id }) => id === "links.alive")).toBe(false);
  });

  const set = "summary: A set of a test.\nremoved: []\n";
  it.each([
    [
      "an unknown member",
      { "2027-01-01/set.yaml": set, "2027-01-01/links.alive.yaml": `${rule()}\nnote: x` },
      /Unrecognized key/,
    ],
    [
      "a member that is missing",
      { "2027-01-01/set.yaml": set, "2027-01-01/links.alive.yaml": "id: links.alive" },
      /title/,
    ],
    [
      "another id than its file",
      { "2027-01-01/set.yaml": set, "2027-01-01/links.dead.yaml": rule() },
      /must be links.alive.yaml/,
    ],
    ["no set.yaml", { "2027-01-01/links.alive.yaml": rule() }, /set.yaml: cannot be read/],
    ["a folder that is no day", { "2027-02-30/set.yaml": set }, /must be named after the day/],
    ["a rule that is not there", { "2027-01-01/set.yaml": set.replace("[]", "[no.such]") }, /no rule no.such/],
    [
      "a rule as it was",
      { "2026-11-26/set.yaml": set, "2027-01-01/set.yaml": set, "2027-01-01/sbom.readable.yaml": sbom() },
      /leave it out/,
    ],
  ])("refuses %s", (_, files, problem) => {
    expect(() => loadRuleSets(copyWith(files))).toThrow(problem);
  });
});

function sbom(): string {
  const found = loadRuleSets()
    .at(-1)
    ?.rules.find(({ id }) => id === "sbom.readable");
  return rule({
    id: "sbom.readable",
    title: found?.title ?? "",
    why: JSON.stringify(found?.why),
    how_to_comply: JSON.stringify(found?.howToComply),
    kinds: `[${found?.kinds.join(", ")}]`,
  });
}

describe("ruleSetInForce", () => {
  it.each([
    ["2026-11-25T23:59:59.999Z", "2026-10-01"],
    ["2026-11-26T00:00:00Z", "2026-11-26"],
    ["2020-01-01T00:00:00Z", "2026-10-01"],
  ])("is at %s that of %s", (at, id) => {
    expect(ruleSetInForce(loadRuleSets(), new Date(at)).id).toBe(id);
  });
});
