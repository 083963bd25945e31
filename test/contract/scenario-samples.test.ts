import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Scenario } from "@sundial/sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { combinedAddress, scenarioAddress } from "../../docs-site/src/lib/sample-addresses.ts";
import { combinedCurl, scenarioCurl } from "../../docs-site/src/lib/scenario-samples.ts";
import { writtenApiUrl } from "../../docs-site/src/lib/written-urls.ts";
import { startTestApi, type TestApi } from "../harness/api.ts";
import { readScenarioSamples } from "../harness/printed-samples.ts";
import { recordSamples } from "../harness/record-samples.ts";
import { runTypeScriptSamples } from "../harness/run-typescript-samples.ts";

const run = promisify(execFile);

let api: TestApi;
let scenarios: readonly Scenario[];
const ran: string[] = [];
beforeAll(async () => {
  api = await startTestApi();
  scenarios = (await api.call("GET", "/v1/sandbox/scenarios")).body.data;
});
afterAll(() => api?.stop());

/** What a reader's terminal prints. */
async function printed(command: string): Promise<string> {
  const { keys } = await api.createOrganization();
  const env = { PATH: process.env.PATH ?? "", SUNDIAL_API_KEY: keys.test };
  return (await run("bash", ["-euc", command], { env })).stdout;
}

/** The number that a scenario's own example gives to a parameter. */
const numberIn = ({ example }: Scenario, name: string) => Number(new RegExp(`${name}=(\\d+)`).exec(example)?.[1]);
const eventsOf = (text: string) => [...text.matchAll(/^data: (.*)$/gm)].map(([, data = ""]) => data);
const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** What an answer or a stream must show. Errors and delays say by themselves what they promise. */
const promises: Readonly<Record<string, (text: string, scenario: Scenario) => void>> = {
  cut_stream(text, scenario) {
    const events = eventsOf(text);
    expect(events).toHaveLength(numberIn(scenario, "after") + 1);
    expect(JSON.parse(events.at(-1) ?? "")).toMatchObject({ code: "stream_interrupted" });
  },
  malformed_chunk(text, scenario) {
    const events = eventsOf(text);
    expect(events.findIndex((event) => !isJson(event))).toBe(numberIn(scenario, "after"));
    expect(events.at(-1)).toBe("[DONE]");
  },
  content_filtered: (text) => expect(JSON.parse(text).choices[0].finish_reason).toBe("content_filter"),
  refusal: (text) => expect(JSON.parse(text).choices[0].message).toMatchObject({ refusal: expect.any(String) }),
  tool_call: (text) => expect(JSON.parse(text).choices[0].message.tool_calls[0].function.name).toBe("get_weather"),
  long_output: (text, scenario) => expect(JSON.parse(text).usage.completion_tokens).toBe(numberIn(scenario, "tokens")),
};

function expectPromised(text: string, scenario: Scenario): void {
  const { name, kind, code, example } = scenario;
  if (kind === "error") {
    expect(text).toContain(`"code":"${code ?? /code=(\w+)/.exec(example)?.[1]}"`);
    if (example.includes("retry_after"))
      expect(text).toMatch(new RegExp(`^retry-after: ${numberIn(scenario, "retry_after")}\r?$`, "im"));
  } else if (kind === "delay") {
    const [, seconds] = /\n([\d.]+) s\n$/.exec(text) ?? [];
    expect(Number(seconds)).toBeGreaterThanOrEqual(numberIn(scenario, "ms") / 1000);
  } else {
    const promise = promises[name];
    if (!promise) throw new Error(`say in this test what ${name} shows`);
    promise(text, scenario);
  }
}

describe("the sandbox page's calls", () => {
  it("run as they are printed, and show what their scenarios promise", async () => {
    const failed: string[] = [];
    for (const scenario of scenarios) {
      const text = await printed(scenarioCurl(scenario, api.url));
      try {
        expectPromised(text, scenario);
      } catch (error) {
        failed.push(`${scenario.name}: ${error instanceof Error ? error.message : error}\n${text}`);
      }
    }
    expect(failed).toEqual([]);
    console.log(`calls of the sandbox page: ${scenarios.length}, each run`);
    ran.push(...scenarios.map(({ name }) => `${scenarioAddress(name)}/curl`));
  });

  it("combine an error with a delay", async () => {
    const text = await printed(combinedCurl(api.url));
    expect(text).toContain('"code":"rate_limit_exceeded"');
    expect(text).toMatch(/^retry-after: 3\r?$/im);
    ran.push(`${combinedAddress}/curl`);
  });

  it("run with the openai client, and show what happened", async () => {
    const { keys } = await api.createOrganization();
    const env = { SUNDIAL_API_KEY: keys.test };
    const toThisApi = (text: string) => text.replaceAll(writtenApiUrl, api.url);
    const programs = readScenarioSamples("typescript").map(({ name, text }) => ({ name, text: toThisApi(text), env }));
    const runs = await runTypeScriptSamples(programs);
    const printedBy = (name: string) => runs.get(`${scenarioAddress(name)}/typescript`)?.printed.join("\n");
    for (const { name } of programs)
      expect([name, runs.get(name)]).toEqual([
        name,
        { failure: null, printed: expect.arrayContaining([expect.any(String)]) },
      ]);
    for (const { name, code } of scenarios.filter((one) => one.kind === "error" && one.code !== null))
      expect(printedBy(name)).toContain(code);
    for (const name of ["cut_stream", "malformed_chunk"]) expect(printedBy(name)).toContain("broke off:");
    expect(printedBy("combined")).toBe("429 rate_limit_exceeded retry after: 3");
    ran.push(...runs.keys());
  });

  it("are recorded as run", () => {
    const all = [...readScenarioSamples("curl"), ...readScenarioSamples("typescript")];
    const printed = all.filter(({ name }) => ran.includes(name));
    expect(recordSamples("verified-scenarios.gen.json", printed)).toEqual([]);
  });

  it("refuse a scenario of an operation that the page cannot call", () => {
    const scenario = { name: "x", kind: "answer", operations: ["listModels"], example: "x" };
    expect(() => scenarioCurl(scenario, api.url)).toThrow("x");
  });
});
