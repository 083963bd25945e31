import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const run = promisify(execFile);
const packageRoot = join(import.meta.dirname, "..");
let dist = "";

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), "sundial-sdk-"));
  const tsc = join(packageRoot, "node_modules/typescript/bin/tsc");
  await run(process.execPath, [tsc, "-p", join(packageRoot, "tsconfig.build.json"), "--outDir", dist]);
});
afterAll(() => rm(dist, { recursive: true }));

describe("the package as it is published", () => {
  it("depends on nothing and on no runtime", async () => {
    const { dependencies, peerDependencies } = JSON.parse(await readFile(join(packageRoot, "package.json"), "utf8"));
    expect({ ...dependencies, ...peerDependencies }).toEqual({});
    const files = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith("js"));
    expect(files.length).toBeGreaterThan(20);
    for (const name of files) {
      const text = await readFile(join(dist, name), "utf8");
      const imported = [...text.matchAll(/(?:from|import)\s*\(?["']([^"']+)["']/g)].map((match) => match[1]);
      expect(imported.filter((specifier) => !/^\.\.?\/.*\.js$/.test(specifier ?? ""))).toEqual([]);
    }
  });

  it("holds no tests", async () => {
    const names = await readdir(dist, { recursive: true });
    expect(names.filter((name) => /test/.test(name))).toEqual([]);
  });

  it("loads as plain JavaScript where nothing is installed", async () => {
    const script = `const { Sundial } = await import(${JSON.stringify(join(dist, "index.js"))});
      console.log(typeof new Sundial({ apiKey: "k" }).chat.completions.create)`;
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script], { cwd: dist });
    expect(stdout.trim()).toBe("function");
  });

  it("stays under 25 kB, minified and gzipped", async () => {
    const { outputFiles } = await build({
      entryPoints: [join(dist, "index.js")],
      bundle: true,
      minify: true,
      format: "esm",
      platform: "browser",
      write: false,
    });
    const bytes = gzipSync(outputFiles[0]?.contents ?? "").byteLength;
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThan(25_000);
  });
});
