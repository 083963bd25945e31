import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { startTestApi, type TestApi } from "../../harness/api.ts";
import { readErrorSamples } from "../../harness/error-samples.ts";
import { readScenarioSamples } from "../../harness/printed-samples.ts";
import { recordSamples } from "../../harness/record-samples.ts";
import type { SampleRun } from "../../harness/run-samples.ts";
import { runTypeScriptSamples } from "../../harness/run-typescript-samples.ts";

const run = promisify(execFile);
const test = join(import.meta.dirname, "../..");
const atOnce = 2;

const commands = readErrorSamples("curl");
const withOpenai = readErrorSamples("openai-typescript");
const programs = [...readErrorSamples("typescript"), ...withOpenai];
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
  const own = programs.filter((_, index) => index % atOnce === part);
  const texts = own.map(({ name, text }) => ({ name, text: toThisApi(text), env }));
  for (const [name, outcome] of await runTypeScriptSamples(texts)) runs.set(name, outcome);
}

describe("the samples of the error pages", () => {
  it("are all executed", () => {
    expect(runs.size).toBe(programs.length);
    const ofOpenai = `${withOpenai.length} of them with openai`;
    console.log(`samples of error codes: ${commands.length} in curl, ${runs.size} in TypeScript, ${ofOpenai}`);
  });

  it("compile", async () => {
    const folder = await mkdtemp(join(test, "node_modules/.error-samples-")); // there, so that git sees nothing
    onTestFinished(() => rm(folder, { recursive: true }));
    const fileOf = (name: string) => join(folder, `${name.replaceAll("/", ".")}.ts`);
    await Promise.all(
      [...programs, ...readScenarioSamples("typescript")].map(({ name, text }) => writeFile(fileOf(name), text)),
    );
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

  it.concurrent.each(commands)("$name", async ({ name, code, text }) => {
    const { stdout, stderr } = await run("bash", ["--norc", "-euc", toThisApi(text)], {
      env: { PATH: process.env.PATH ?? "", ...env },
    });
    expect({ stdout, stderr }).toEqual({ stdout: expect.stringContaining(`"code":"${code}"`), stderr: "" });
    expect(stdout.trim().split("\n").at(-1)).toMatch(/again|can work/);
    ran.push({ name, text });
  });

  it.each(programs)("$name", ({ name, text }) => {
    expect(runs.get(name)).toMatchObject({ failure: null, printed: expect.arrayContaining([expect.any(String)]) });
    ran.push({ name, text });
  });

  it("are recorded as run", () => {
    expect(recordSamples("verified-errors.gen.json", ran)).toEqual([]);
  });
});
