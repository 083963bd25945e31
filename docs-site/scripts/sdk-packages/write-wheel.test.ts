import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { writeWheel } from "./write-wheel.ts";

const made: string[] = [];
let folder = "";
const project = `
[project]
name = "A.small-project"
dynamic = ["version"]
description = "What it does"
readme = "README.md"
license = "MIT"
license-files = ["LICENSE"]
requires-python = ">=3.10"
dependencies = ["httpx>=0.28"]
classifiers = ["Typing :: Typed"]

[tool.hatch.version]
path = "src/small/version.py"
pattern = 'version = "(?P<version>[^"]+)"'

[tool.hatch.build.targets.wheel]
packages = ["src/small"]
`;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sundial-wheel-"));
  made.push(folder);
  await mkdir(join(folder, "src/small/__pycache__"), { recursive: true });
  await write("pyproject.toml", project);
  await write("README.md", "# Small\n");
  await write("LICENSE", "Do what you like.\n");
  await write("src/small/version.py", 'version = "1.2.3"\n');
  await write("src/small/__init__.py", "");
  await write("src/small/__pycache__/version.cpython-310.pyc", "left by a run");
});
afterAll(() => Promise.all(made.map((one) => rm(one, { recursive: true }))));
const write = (name: string, text: string) => writeFile(join(folder, name), text);

describe("writeWheel", () => {
  it("has the project's package and what an installer wants to know of it", async () => {
    const { name, version, bytes } = await writeWheel(folder);
    expect({ name, version }).toEqual({ name: "a_small_project-1.2.3-py3-none-any.whl", version: "1.2.3" });
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual([
      "small/__init__.py",
      "small/version.py",
      "a_small_project-1.2.3.dist-info/METADATA",
      "a_small_project-1.2.3.dist-info/WHEEL",
      "a_small_project-1.2.3.dist-info/licenses/LICENSE",
      "a_small_project-1.2.3.dist-info/RECORD",
    ]);
    const metadata = strFromU8(files["a_small_project-1.2.3.dist-info/METADATA"] ?? new Uint8Array());
    expect(metadata).toContain("\nRequires-Dist: httpx>=0.28\n");
    expect(metadata).toMatch(/\n\n# Small\n$/);
  });

  it("lists every file with its hash", async () => {
    const files = unzipSync((await writeWheel(folder)).bytes);
    const record = strFromU8(files["a_small_project-1.2.3.dist-info/RECORD"] ?? new Uint8Array());
    const expected = Object.entries(files).map(([path, bytes]) =>
      path.endsWith("/RECORD")
        ? `${path},,`
        : `${path},sha256=${createHash("sha256").update(bytes).digest("base64url")},${bytes.byteLength}`,
    );
    expect(record.trimEnd().split("\n")).toEqual(expected);
  });

  it.each([
    [
      "a member of the project that it does not know",
      'license = "MIT"',
      'license = "MIT"\nscripts = { small = "small:main" }',
    ],
    ["another option of the build", 'packages = ["src/small"]', 'packages = ["src/small"]\nexclude = ["*.txt"]'],
    ["a version that is not where it is said to be", 'version = "(?P', 'release = "(?P'],
  ])("refuses %s", async (_, written, instead) => {
    await write("pyproject.toml", project.replace(written, instead));
    await expect(writeWheel(folder)).rejects.toThrow(/scripts|exclude|has no version/);
  });
});
