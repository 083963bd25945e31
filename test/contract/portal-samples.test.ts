import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { newestVersion } from "@sundial/versions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SandboxCall } from "../../docs-site/src/lib/reproduce-error.ts";
import { runnableCall } from "../../docs-site/src/lib/runnable-call.ts";
import { changesOfSample, liveVersions } from "../../docs-site/src/lib/sample-record.ts";
import { startTestApi, type TestApi } from "../harness/api.ts";
import { readModelSamples } from "../harness/printed-samples.ts";
import { placeSample, readPortalSamples, readReadmeSamples } from "../harness/read-samples.ts";
import { recordSamples } from "../harness/record-samples.ts";
import type { SampleRun } from "../harness/run-samples.ts";
import { isServer, runServerSample } from "../harness/run-server-sample.ts";
import { runTypeScriptSamples } from "../harness/run-typescript-samples.ts";

const run = promisify(execFile);
const answering = readModelSamples().filter(({ hasEnded }) => !hasEnded);
const ofModels = (ending: string) => answering.filter(({ name }) => name.endsWith(ending));
const programs = [...readPortalSamples(".ts"), ...ofModels(".ts")];
const ofFiles = readPortalSamples(".sh");
const commands = [...ofFiles, ...ofModels(".sh")];
const ofReadme = readReadmeSamples("packages/sdk/README.md", "ts");
const ran: typeof programs = [];

let api: TestApi;
let runs: ReadonlyMap<string, SampleRun>;
beforeAll(async () => {
  api = await startTestApi();
  const placed = await Promise.all([...programs, ...ofReadme].map((program) => placeSample(api, program)));
  const ended = await runTypeScriptSamples(placed.filter((program) => !isServer(program)));
  const served = placed.filter(isServer).map(async (one) => [one.name, await runServerSample(one)] as const);
  runs = new Map([...ended, ...(await Promise.all(served))]);
});
afterAll(() => api?.stop());

/** What a reader's terminal prints. */
async function printed(sample: { name: string; text: string }): Promise<string> {
  const { text, env } = await placeSample(api, sample);
  const { stdout } = await run("bash", ["-euc", text], { env: { PATH: process.env.PATH ?? "", ...env } });
  return stdout;
}

describe("the samples of the documentation run as they are printed", () => {
  it.each(commands)("$name", async (sample) => {
    const stdout = await printed(sample);
    // A path that nothing serves is answered in plain text.
    expect(stdout).toMatch(/^(\{|data: |HTTP)/);
    if (sample.name.startsWith("errors/")) expect(stdout).toContain('"code":"model_not_found"');
    else expect(stdout).not.toContain('"doc_url"');
    ran.push(sample);
  });

  it.each(programs)("$name", (program) => {
    expect(runs.get(program.name)).toEqual({ failure: null, printed: expect.arrayContaining([expect.any(String)]) });
    ran.push(program);
  });

  it.each(ofReadme)("$name", ({ name }) => {
    expect(runs.get(name)).toMatchObject({ failure: null });
  });
});

describe("what a page says of older versions", () => {
  // What tells of the caller's own use of older versions is another answer in each.
  const ofOwnUse = ["deprecations/curl.sh", "version-use/curl.sh"];
  const callable = ofFiles.flatMap((sample) => {
    const call = runnableCall(sample.text);
    const isOfOne = call === null || "Sundial-Version" in call.headers || ofOwnUse.includes(sample.name);
    // Here, for working it out keeps the process busy, and connections end meanwhile.
    const changed = changesOfSample(sample.name.slice(0, sample.name.indexOf("/")), sample.text);
    return isOfOne ? [] : [{ ...sample, call, changed }];
  });

  /** The status, and every name in the answer. */
  async function shapeIn(version: string, call: SandboxCall, key: string) {
    const { "Idempotency-Key": _once, ...others } = call.headers;
    const headers = { ...others, "sundial-version": version, authorization: `Bearer ${key}` };
    const answer = await fetch(api.url + call.path, { method: call.method, headers, body: call.body });
    const names = [...(await answer.text()).matchAll(/"(\w+)":/g)].map(([, name]) => name);
    return { status: answer.status, names: [...new Set(names)].toSorted() };
  }

  it.each(callable)("holds for $name", async ({ call, changed }) => {
    const { keys } = await api.createOrganization();
    // Some lists are empty before the first call.
    await shapeIn(newestVersion.date, call, keys.test);
    const newest = await shapeIn(newestVersion.date, call, keys.test);
    const same = liveVersions().filter((version) => !changed.some(({ date }) => date > version));
    for (const version of same) expect(await shapeIn(version, call, keys.test), version).toEqual(newest);
  });
});

describe("the record of what ran", () => {
  it("has every sample as it is printed", () => {
    const ended = readModelSamples().filter(({ name, hasEnded }) => hasEnded && !name.endsWith(".py"));
    expect(recordSamples("verified.gen.json", [...ran, ...ended])).toEqual([]);
    console.log(`samples of the documentation: ${commands.length} commands, ${programs.length} programs in TypeScript`);
  });
});

describe("the answer that the documentation shows", () => {
  it("is what the sandbox answers", async () => {
    const [shown] = readPortalSamples("first-call/response.json").map(({ text }) => JSON.parse(text));
    const [command] = readPortalSamples("first-call/curl.sh");
    expect({
      ...JSON.parse(await printed(command ?? { name: "", text: "" })),
      id: shown.id,
      created: shown.created,
    }).toEqual(shown);
  });
});
