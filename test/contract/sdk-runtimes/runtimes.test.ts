import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bringRuntime, type RuntimeName } from "./bring-runtime.ts";
import { type Run, runInBrowser, runProgram, runWorker, type Site } from "./run-in-runtime.ts";
import { type RuntimeServer, startServer } from "./start-server.ts";

const sdkRoot = join(import.meta.dirname, "../../../packages/sdk");
const names: readonly RuntimeName[] = ["bun", "deno", "workerd"];
const brought = new Map(await Promise.all(names.map(async (name) => [name, await bringRuntime(name)] as const)));
const missing = [...brought.values()].flatMap((one) => ("missing" in one ? [one.missing] : []));
if (missing.length > 0) console.warn(`\n!!! SKIPPED: runtimes of the SDK.\n${missing.join("\n")}\n`);

let folder = "";
let server: RuntimeServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sundial-runtimes-"));
  const tsc = join(sdkRoot, "node_modules/typescript/bin/tsc");
  const dist = join(folder, "dist");
  await promisify(execFile)(process.execPath, [tsc, "-p", join(sdkRoot, "tsconfig.build.json"), "--outDir", dist]);
  const source = await readFile(join(import.meta.dirname, "exercise.ts"), "utf8");
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  await writeFile(join(folder, "exercise.js"), ts.transpileModule(source, { compilerOptions }).outputText);
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  await writeFile(join(folder, "page.html"), "<!doctype html><title>page</title>");
  server = await startServer(folder);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

const siteOf = (runtime: string): Site => ({ folder, baseURL: `${server.url}/${runtime}` });

function programOf(name: RuntimeName): string {
  const one = brought.get(name);
  return one && "program" in one ? one.program : "";
}

/** Nothing is granted to Deno but the network: the environment may not be read. */
const denoFlags = ["run", "--no-config", "--no-prompt", "--no-remote", "--allow-net=127.0.0.1"] as const;

describe("the built package", () => {
  it("finds every runtime where a skip would be read by nobody", () => {
    if (process.env.CI === "true") expect(missing).toEqual([]);
  });

  it("works in Node", async () => {
    await expectRun(
      "node",
      /^sundial-typescript\/[\d.]+ Node\.js\//,
      await runProgram([process.execPath], siteOf("node")),
    );
  });

  it("works in a browser", async () => {
    await expectRun("browser", /^Mozilla\//, await runInBrowser(server.url, siteOf("browser")));
  });

  it.skipIf(!programOf("bun"))("works in Bun", async () => {
    await expectRun("bun", /^sundial-typescript\/[\d.]+ Bun\//, await runProgram([programOf("bun")], siteOf("bun")));
  });

  it.skipIf(!programOf("deno"))("works in Deno", async () => {
    const run = await runProgram([programOf("deno"), ...denoFlags], siteOf("deno"));
    await expectRun("deno", /^sundial-typescript\/[\d.]+ Deno\//, run);
  });

  it.skipIf(!programOf("workerd"))("works in a worker", async () => {
    const run = await runWorker(programOf("workerd"), siteOf("workerd"));
    await expectRun("workerd", /^sundial-typescript\/[\d.]+ Cloudflare-Workers$/, run);
  });
});

async function expectRun(runtime: string, agent: RegExp, { report, output }: Run): Promise<void> {
  expect(report).toEqual({
    plain: ["a", "b"],
    streamed: ["Hello,", " sun"],
    collected: "Hello, sun",
    left: 1,
    error: {
      isApiError: true,
      name: "NotFoundError",
      status: 404,
      code: "model_not_found",
      requestId: "req_1",
      message: "NotFoundError: model_not_found (404): What to do. (request req_1)",
    },
    broken: { isConnectionError: true, name: "ConnectionError" },
    deprecations: ["version 2025-03-12"],
  });
  expect(output).toContain("SundialDeprecationWarning: The API's version 2025-03-12 is deprecated since 2026-01-01.");
  const calls = server.callsOf(runtime);
  const stream = "POST /v1/chat/completions";
  const models = "GET /v1/models";
  expect(calls.map(({ call }) => call)).toEqual([models, models, stream, stream, stream, `${models}/none`, stream]);
  for (const call of calls) expect(call.agent).toMatch(agent);
  expect(await Promise.all(calls.map(({ finished }) => finished))).toEqual([true, true, true, true, false, true, true]);
}
