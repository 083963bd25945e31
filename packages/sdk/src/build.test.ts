import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { build } from "esbuild";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packSdk } from "../scripts/pack-sdk.ts";

const run = promisify(execFile);
let folder = "";
let dist = "";
let tarball = new Uint8Array();

/** Packs what the portal serves, and unpacks it. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sundial-sdk-"));
  await packSdk(join(folder, "sdk.tgz"));
  await run("tar", ["-xzf", "sdk.tgz"], { cwd: folder });
  dist = join(folder, "package/dist");
  tarball = new Uint8Array(await readFile(join(folder, "sdk.tgz")));
});
afterAll(() => rm(folder, { recursive: true }));

/** The size of a program that uses the package, minified and gzipped, in bytes; and its text. */
async function bundle(program: string): Promise<{ gzipped: number; text: string }> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: dist },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
  });
  const contents = outputFiles[0]?.contents ?? new Uint8Array();
  return { gzipped: gzipSync(contents).byteLength, text: new TextDecoder().decode(contents) };
}

describe("the package as it is published", () => {
  it("depends on nothing and on no runtime", async () => {
    const manifest = JSON.parse(await readFile(join(folder, "package/package.json"), "utf8"));
    expect({ ...manifest.dependencies, ...manifest.peerDependencies, ...manifest.optionalDependencies }).toEqual({});
    const files = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith("js"));
    expect(files.length).toBeGreaterThan(20);
    for (const name of files) {
      const text = await readFile(join(dist, name), "utf8");
      const imported = [...text.matchAll(/(?:from|import)\s*\(?["']([^"']+)["']/g)].map((match) => match[1]);
      expect(imported.filter((specifier) => !/^\.\.?\/.*\.js$/.test(specifier ?? ""))).toEqual([]);
    }
  });

  it("holds its code, its types and its papers, and no tests", async () => {
    const names = await readdir(join(folder, "package"), { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile()).map(({ name }) => name);
    expect(files.filter((name) => !/\.(js|d\.ts)$/.test(name)).sort()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "package.json",
    ]);
    expect(files.filter((name) => /test/.test(name))).toEqual([]);
  });

  it("is what publint wants", async () => {
    const { messages } = await publint({ pack: { tarball: tarball.buffer }, level: "suggestion", strict: true });
    expect(messages).toEqual([]);
  });

  it("has types that every way to resolve modules finds right, as far as it knows ESM", async () => {
    const analysis = await checkPackage(createPackageFromTarballData(tarball));
    if (!analysis.types) throw new Error("the package has no types");
    expect(Object.keys(analysis.entrypoints)).toEqual(["."]);
    // No fault of a package that is ESM alone: CommonJS that must load it with `import()`.
    const isOfOldModules = ({ kind, ...problem }: (typeof analysis.problems)[number]) =>
      kind === "CJSResolvesToESM" && "resolutionKind" in problem && problem.resolutionKind === "node16-cjs";
    expect(analysis.problems.filter((problem) => !isOfOldModules(problem))).toEqual([]);
  });

  it("loads as plain JavaScript where nothing is installed", async () => {
    const script = `const { Sundial } = await import(${JSON.stringify(join(dist, "index.js"))});
      console.log(typeof new Sundial({ apiKey: "k" }).chat.completions.create)`;
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script], { cwd: dist });
    expect(stdout.trim()).toBe("function");
  });

  it("stays under 25 kB, minified and gzipped", async () => {
    const { gzipped } = await bundle('export * from "./index.js"');
    expect(gzipped).toBeGreaterThan(1000);
    expect(gzipped).toBeLessThan(25_000);
    const readme = await readFile(join(folder, "package/README.md"), "utf8");
    const promisedBytes = Number(/under (\d+) kB, minified and gzipped/.exec(readme)?.[1]) * 1000;
    expect(gzipped).toBeLessThan(promisedBytes);
    expect(gzipped).toBeGreaterThan(promisedBytes / 2);
  });

  it("leaves out of a program what the program does not use", async () => {
    const constant = await bundle('import { apiVersion } from "./index.js"; console.log(apiVersion)');
    expect(constant.text.length).toBeLessThan(100);
    const client = await bundle('import { Sundial } from "./index.js"; new Sundial()');
    expect(client.text).toContain("/v1/chat/completions");
    expect(client.text).not.toContain("without a single chunk");
    const collect = await bundle('import { collectCompletion } from "./index.js"; console.log(collectCompletion)');
    expect(collect.text).toContain("without a single chunk");
    expect(collect.text).not.toContain("/v1/");
    expect(collect.gzipped).toBeLessThan(1500);
  });
});
