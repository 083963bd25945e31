import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { bringNpmProgram } from "../harness/bring-npm-program.ts";
import { bringPythons } from "../harness/bring-pythons.ts";

const source = join(import.meta.dirname, "../../packages/sdk-python");
const pythons = bringPythons("the checks of the Python package");
const pyright = { packageName: "pyright", version: "1.1.414", program: "index.js" };
const minutes = 180_000;

/** What a program says when it finds something, else nothing. */
function complaintsOf(program: string, args: readonly string[], cwd = source): Promise<string> {
  return promisify(execFile)(program, args, { cwd, maxBuffer: 64 * 1024 * 1024 }).then(
    () => "",
    ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
  );
}

describe.skipIf(pythons === null)("the Python package", () => {
  const { sdk, mypy, ruff } = pythons ?? { sdk: "", mypy: "", ruff: "" };

  it(
    "passes its own tests as it is installed, and leaves nothing open",
    async () => {
      const args = ["-W", "error::ResourceWarning", "-m", "unittest"];
      expect(await complaintsOf(sdk, args, join(source, "tests"))).toBe("");
    },
    minutes,
  );

  it(
    "is clean for mypy --strict",
    async () => {
      expect(await complaintsOf(mypy, ["--python-executable", sdk])).toBe("");
    },
    minutes,
  );

  it(
    "is clean for pyright in its strict mode",
    async () => {
      const brought = await bringNpmProgram(pyright);
      if ("missing" in brought) throw new Error(brought.missing);
      expect(await complaintsOf(process.execPath, [brought.program, "--pythonpath", sdk])).toBe("");
    },
    minutes,
  );

  it("is formatted and linted", async () => {
    expect(await complaintsOf(ruff, ["format", "--check", "."])).toBe("");
    expect(await complaintsOf(ruff, ["check", "--no-cache", "."])).toBe("");
  });

  it("brings its types, and its licence to whoever installs it", async () => {
    const script = `
from importlib.metadata import files
print("\\n".join(str(file) for file in files("sundial-sdk")))`;
    const { stdout } = await promisify(execFile)(sdk, ["-c", script]);
    expect(stdout).toContain("sundial/py.typed");
    expect(stdout).toMatch(/dist-info\/licenses\/LICENSE/);
  });
});
