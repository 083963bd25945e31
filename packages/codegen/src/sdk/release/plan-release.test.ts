import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Spec } from "../../spec.ts";
import { planRelease } from "./plan-release.ts";
import { parseReleased, releasedPath } from "./released-sdk.ts";
import { readPythonVersion } from "./sdk-version.ts";
import { root as checkout, readHeadSpec } from "./testing/read-head-model.ts";

const project = "packages/sdk-python/pyproject.toml";
const renamesBetween = () => [];
let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "sundial-release-"));
  write("packages/sdk/package.json", '{\n  "name": "@sundial/sdk",\n  "version": "0.1.0",\n  "private": true\n}\n');
  write(project, '[build-system]\nversion = "9.9.9"\n\n[project]\nname = "sundial-sdk"\nversion = "0.1.0"\n');
});
beforeEach(() => {
  const folder = "packages/contract/src/generated";
  for (const path of [`${folder}/versions`, `${folder}/openapi.json`])
    cpSync(join(checkout, path), join(root, path), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const read = (path: string) => readFileSync(join(root, path), "utf8");

async function release(spec: Spec) {
  const plan = await planRelease(root, { spec, renamesBetween });
  for (const { path, text } of plan.files) write(path, text);
  return plan;
}

/** HEAD with the named body's member required. */
function withRequired(schema: string, name: string): Spec {
  const spec = structuredClone(readHeadSpec());
  const target = spec.components.schemas?.[schema] as { required?: string[] };
  target.required = [...(target.required ?? []), name];
  return spec;
}

it("first releases the version that is there, with the history of the API below", async () => {
  const plan = await release(readHeadSpec());
  expect([plan.current, plan.next]).toEqual(["0.1.0", "0.1.0"]);
  const changelog = read("packages/sdk-python/CHANGELOG.md");
  expect(changelog.match(/^##+ (?!Breaking|New|Fixed|#).*$/gm)).toEqual([
    "## 0.1.0",
    "## Before 0.1.0",
    ...["2026-11-23", "2026-04-15", "2025-11-05", "2025-07-09", "2025-03-12"].map((date) => `### API ${date}`),
  ]);
  expect(parseReleased(read(releasedPath)).version).toBe("0.1.0");
});

it("then releases what changed, once", async () => {
  await release(readHeadSpec());
  const spec = withRequired("CreateApiKeyRequest", "expires_at");
  const plan = await release(spec);
  expect([plan.current, plan.next]).toEqual(["0.1.0", "0.2.0"]);
  expect(plan.changes.map(({ kind }) => kind)).toEqual(["member-required"]);
  expect(plan.preview.python).toContain("## Unreleased\n");
  expect(read("packages/sdk/package.json")).toContain('"version": "0.2.0"');
  expect(read(project)).toBe(
    '[build-system]\nversion = "9.9.9"\n\n[project]\nname = "sundial-sdk"\nversion = "0.2.0"\n',
  );
  expect(await readPythonVersion(root)).toBe("0.2.0");
  expect(read("packages/sdk/CHANGELOG.md")).toMatch(
    /^# Changelog\n\n## 0\.2\.0\n\nMade from .*\n\n### Breaking\n[\s\S]*\n## 0\.1\.0\n/,
  );
  const again = await planRelease(root, { spec, renamesBetween });
  expect([again.current, again.next, again.files]).toEqual(["0.2.0", null, []]);
});

it("leaves a Python project alone whose version comes from a generated file", async () => {
  const dynamic = '[project]\nname = "sundial-sdk"\ndynamic = ["version"]\n\n[tool.other]\nversion = "7.0.0"\n';
  write(project, dynamic);
  write("packages/sdk-python/src/sundial/generated/version.py", 'api_version = "2026-11-23"\nsdk_version = "0.1.0"\n');
  const { files } = await planRelease(root, { spec: readHeadSpec(), renamesBetween });
  expect(files.map(({ path }) => path)).not.toContain(project);
  expect(await readPythonVersion(root)).toBe("0.1.0");
});
