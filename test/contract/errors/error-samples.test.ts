import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { startTestApi, type TestApi } from "../../harness/api.ts";
import { readErrorSamples } from "../../harness/error-samples.ts";
import { recordSamples } from "../../harness/record-samples.ts";
import type { SampleRun } from "../../harness/run-samples.ts";
import { runTypeScriptSamples } from "../../harness/run-typescript-samples.ts";

const run = promisify(execFile);
const test = join(import.meta.dirname, "../..");
const atOnce = 2;

const samples = readErrorSamples();
const runs = new Map<string, SampleRun>();
const ran: { name: string; text: string }[] = [];

let api: TestApi;
let env: Record<string, string>;
beforeAll(async () => {
  api = await startTestApi();
  const { keys } = await api.createOrganization();
  env = { SUNDIAL_API_KEY: keys.test };
  await Promise.all(Array.from({ length: atOnce }, (_, part) => runPart(part)));
});
afterAll(() => api?.stop());

const toThisApi = (text: string) => text.replaceAll("http://127.0.0.1:8787", api.url);

async function runPart(part: number): Promise<void> {
  const own = samples.filter((_, index) => index % atOnce === part);
  const texts = own.map(({ code, typescript }) => ({ name: code, text: toThisApi(typescript), env }));
  for (const [code, outcome] of await runTypeScriptSamples(texts)) runs.set(code, outcome);
}

describe("the samples of the error pages", () => {
  it("are all executed", () => {
    expect(runs.size).toBe(samples.length);
    console.log(`samples of error codes: ${samples.length} in curl, ${runs.size} in TypeScript`);
  });

  it("compile", async () => {
    const folder = await mkdtemp(join(test, "node_modules/.error-samples-")); // there, so that git sees nothing
    onTestFinished(() => rm(folder, { recursive: true }));
    await Promise.all(samples.map(({ code, typescript }) => writeFile(join(folder, `${code}.ts`), typescript)));
    const paths = { "@sundial/sdk": [join(test, "../packages/sdk/src/index.ts")] };
    const config = {
      extends: join(test, "../tsconfig.json"),
      compilerOptions: { paths },
      include: ["*.ts"],
      exclude: [],
    };
    await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
    const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
    const problems = await run(process.execPath, [tsc, "-p", folder]).then(
      () => "",
      ({ stdout }: { stdout: string }) => stdout,
    );
    expect(problems).toBe("");
  }, 60_000);

  it.concurrent.each(samples)("$code in curl", async ({ code, curl }) => {
    const { stdout, stderr } = await run("bash", ["--norc", "-euc", toThisApi(curl)], {
      env: { PATH: process.env.PATH ?? "", ...env },
    });
    expect({ stdout, stderr }).toEqual({ stdout: expect.stringContaining(`"code":"${code}"`), stderr: "" });
    expect(stdout.trim().split("\n").at(-1)).toMatch(/again|can work/);
    ran.push({ name: `${code}/curl`, text: curl });
  });

  it.each(samples)("$code in TypeScript", ({ code, typescript }) => {
    expect(runs.get(code)).toMatchObject({ failure: null, printed: expect.arrayContaining([expect.any(String)]) });
    ran.push({ name: `${code}/typescript`, text: typescript });
  });

  it("are recorded as run", () => {
    expect(recordSamples("verified-errors.gen.json", ran)).toEqual([]);
  });
});
