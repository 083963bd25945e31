import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { diffModels } from "./diff-models.ts";
import { changelogs, planRelease } from "./plan-release.ts";
import { formatReleased, parseReleased, releasedPath } from "./released-sdk.ts";
import { readPythonVersion, readSdkVersion } from "./sdk-version.ts";
import { readHeadModel, readHeadSpec, root } from "./testing/read-head-model.ts";

const text = readFileSync(join(root, releasedPath), "utf8");
const head = readHeadModel();

describe("the file of the last release", () => {
  it("keeps everything that a program can notice", () => {
    const again = parseReleased(formatReleased({ version: "1.2.3", model: head }));
    expect(again.version).toBe("1.2.3");
    expect(diffModels(head, again.model)).toEqual([]);
    expect(diffModels(again.model, head)).toEqual([]);
    expect(again.model.resources.map(({ path }) => path)).toEqual(head.resources.map(({ path }) => path));
  });

  it("is what is written of it, with a member on a line", () => {
    expect(formatReleased(parseReleased(text)) === text).toBe(true);
    const lines = text.split("\n").filter((line) => /"name":"created_at"/.test(line));
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(line).toMatch(/^ +\{"name":"created_at","required":(true|false),.*\},?$/);
  });
});

/**
 * What holds on every commit. HEAD may be ahead of the last release, in a breaking way too: a release is made when somebody wants one, and
 * until then its changes are told under `Unreleased` by the dry run. What must never drift apart are the two packages, their changelogs
 * and the file of what was released.
 */
describe("the committed release", () => {
  it("has one version in both packages and in the file", async () => {
    const { version } = parseReleased(text);
    expect(await readSdkVersion(root)).toBe(version);
    expect(await readPythonVersion(root)).toBe(version);
  });

  it.each(Object.values(changelogs))("has the version on top of %s", async (path) => {
    const [first] = /^## .*$/m.exec(readFileSync(join(root, path), "utf8")) ?? [];
    expect(first).toBe(`## ${await readSdkVersion(root)}`);
  });

  it("tells each later change under Unreleased", async () => {
    const { model } = parseReleased(text);
    const { changes, preview, next } = await planRelease(root, { spec: readHeadSpec(), renamesBetween: () => [] });
    expect(changes).toEqual(diffModels(model, head));
    expect(preview.typescript).toMatch(/^## Unreleased\n/);
    expect(next === null).toBe(changes.length === 0);
    for (const { title, kind } of changes.filter((change) => !change.kind.startsWith("error-code")))
      expect(preview.typescript, kind).toContain(title);
  });
});
