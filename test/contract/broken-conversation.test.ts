import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi } from "../harness/api.ts";
import { type Break, startBreakingProxy } from "../harness/breaking-proxy.ts";
import { bringPythons } from "../harness/bring-pythons.ts";
import { placeSample, readPortalSamples } from "../harness/read-samples.ts";
import { runPythonSamples } from "../harness/run-python-samples.ts";
import { runTypeScriptSamples, type SampleText } from "../harness/run-typescript-samples.ts";

const pythons = bringPythons("the broken conversation in Python");
const breaks: readonly Break[] = ["error event", "lost connection", "mere end"];

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

/** Runs the conversation of the guide while its first answer breaks, and gives what the second call said that the first had answered. */
async function converse(
  name: string,
  how: Break,
  run: (sample: SampleText) => ReturnType<typeof runTypeScriptSamples>,
) {
  const [printed = { name, text: "" }] = readPortalSamples(`conversation/${name}`);
  const proxy = await startBreakingProxy(api.url, how);
  try {
    const placed = await placeSample(api, printed);
    const text = placed.text.replaceAll(api.url, proxy.url);
    const ended = await run({ ...placed, text, env: { ...placed.env, SUNDIAL_BASE_URL: proxy.url } });
    expect(ended.get(printed.name)).toMatchObject({ failure: null });
    const second = JSON.parse(proxy.bodies[1] ?? "null") as { messages: { role: string; content: string }[] } | null;
    expect(ended.get(printed.name)?.printed.join("\n")).toContain("[broke off: ");
    return second?.messages;
  } finally {
    await proxy.close();
  }
}

/** What came first, with a mark behind it, and the next question. */
const keptAndMarked = [
  { role: "user", content: "What does a sundial measure?" },
  { role: "assistant", content: expect.stringMatching(/^\S.* \[broke off\]$/s) },
  { role: "user", content: "And at night?" },
];

describe.each(breaks)("the conversation of the guide keeps and marks an answer that breaks by: %s", (how) => {
  it.each(["typescript.ts", "sdk.ts"])("%s", async (name) => {
    expect(await converse(name, how, (sample) => runTypeScriptSamples([sample]))).toEqual(keptAndMarked);
  });

  it.skipIf(pythons === null).each(["python.py", "sdk.py"])("%s", async (name) => {
    const python = (name === "sdk.py" ? pythons?.sdk : pythons?.openai) ?? "";
    expect(await converse(name, how, (sample) => runPythonSamples(python, [sample]))).toEqual(keptAndMarked);
  });
});
