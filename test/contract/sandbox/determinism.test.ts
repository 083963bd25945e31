import { encodeTokens } from "@sundial/models";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { type ApiProcess, startApiProcess } from "../../harness/api-process.ts";
import { type FakeUpstream, startFakeUpstream } from "../../harness/fake-upstream.ts";
import { readEvents } from "../usage/sandbox-calls.ts";

const system = { role: "system", content: "You answer for a lamp shop." };
const question = { role: "user", content: "Wo bleibt meine Bestellung 48213? I paid 49.90 EUR on 2026-11-02." };
const tool = {
  type: "function",
  function: {
    name: "lookup_order",
    description: "Finds an order by its number",
    parameters: { type: "object", properties: { order_id: { type: "string" } }, required: ["order_id"] },
  },
};
const schema = {
  type: "object",
  properties: { summary: { type: "string" }, urgency: { enum: ["low", "high"] }, steps: { type: "array" } },
  required: ["summary", "urgency", "steps"],
};
const format = { type: "json_schema", json_schema: { name: "ticket", schema } };
const asStream = { stream: true, stream_options: { include_usage: true } };

/** One call of every kind of answer that the sandbox has. */
const calls: readonly { readonly name: string; readonly path: string; readonly body: object; scenario?: string }[] = [
  ...Object.entries({
    text: {},
    choices: { n: 3, seed: 7 },
    cut: { max_completion_tokens: 9, stop: ["2."] },
    tools: { tools: [tool] },
    schema: { response_format: format },
  }).flatMap(([name, more]) =>
    [{}, asStream].map((how) => ({
      name: `${name}${"stream" in how ? " as a stream" : ""}`,
      path: "/v1/chat/completions",
      body: { model: "sundial-1", messages: [system, question], ...more, ...how },
    })),
  ),
  {
    name: "a long text",
    path: "/v1/chat/completions",
    body: { model: "sundial-1", messages: [question] },
    scenario: "long_output;tokens=500",
  },
  { name: "vectors", path: "/v1/embeddings", body: { model: "sundial-embed-1", input: ["lamp", "Lampe"] } },
  {
    name: "vectors in base64",
    path: "/v1/embeddings",
    body: { model: "sundial-embed-1", input: "lamp", dimensions: 64, encoding_format: "base64" },
  },
];

let api: TestApi;
let upstream: FakeUpstream;
let organization: TestOrganization;
beforeAll(async () => {
  upstream = await startFakeUpstream();
  api = await startTestApi({ UPSTREAM_BASE_URL: upstream.url });
  organization = await api.createOrganization();
});
afterAll(async () => {
  await api.stop();
  await upstream.close();
});

async function answerOf(url: string, { path, body, scenario }: (typeof calls)[number], key = organization.keys.test) {
  const response = await fetch(url + path, {
    method: "POST",
    headers: {
      authorization: `Bearer ${key}`,
      "content-type": "application/json",
      ...(scenario ? { "sundial-scenario": scenario } : {}),
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  expect({ status: response.status, text }).toMatchObject({ status: 200 });
  return text;
}

/** All but the id of the answer and its time. The ids of tool calls are part of the answer and stay. */
const steady = (text: string) =>
  text.replaceAll(/chatcmpl-[0-9a-z]{26}/g, "<id>").replaceAll(/"created":\d+/g, '"created":0');

async function answersOf(url: string): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  for (const call of calls) answers.set(call.name, steady(await answerOf(url, call)));
  return answers;
}

describe("the same call gives the same bytes, id and time aside", () => {
  it("in this process, in two others, and after one of them is started again", async () => {
    const start = () => startApiProcess({ DATABASE_URL: api.database.url });
    const here = await answersOf(api.url);
    const processes: ApiProcess[] = await Promise.all([start(), start()]);
    try {
      // The second one is asked in the other order, so that nothing can hang on the calls before.
      expect(await answersOf(processes[0]?.url ?? "")).toEqual(here);
      for (const call of calls.toReversed())
        expect(steady(await answerOf(processes[1]?.url ?? "", call))).toBe(here.get(call.name));
      await processes[0]?.end("SIGKILL");
      processes[0] = await start();
      expect(await answersOf(processes[0].url)).toEqual(here);
    } finally {
      await Promise.all(processes.map((one) => one.end("SIGTERM")));
    }
    console.log(`determinism: ${calls.length} kinds of calls, the same bytes in 3 processes and after a restart`);
  }, 120_000);

  it("and another key or question gives others", async () => {
    const call = calls.find(({ name }) => name === "tools");
    if (!call) throw new Error("there is a call with tools");
    const other = await organization.createKey();
    const otherwise = { ...call.body, messages: [system, { ...question, content: "Wo ist 48213?" }] };
    const texts = await Promise.all([
      answerOf(api.url, call),
      answerOf(api.url, call, other.secret),
      answerOf(api.url, { ...call, body: otherwise }),
    ]);
    const ids = texts.map((text) => JSON.parse(text).choices[0].message.tool_calls[0].id);
    expect(new Set(ids).size).toBe(3);
  });
});

describe("tokens are counted as live ones", () => {
  const messages = [system, question];
  const tokensOf = (text: string) => encodeTokens(text).length;
  const promptTokens = 3 + messages.reduce((sum, { role, content }) => sum + 3 + tokensOf(role) + tokensOf(content), 0);

  it("by the tokenizer: each text, and three a message and three for the answer's opening", async () => {
    const body = { model: "sundial-1", messages };
    const { usage, choices } = JSON.parse(await answerOf(api.url, { name: "", path: "/v1/chat/completions", body }));
    expect(usage).toMatchObject({
      prompt_tokens: promptTokens,
      completion_tokens: tokensOf(choices[0].message.content),
    });
    const events = await answerOf(api.url, { name: "", path: "/v1/chat/completions", body: { ...body, ...asStream } });
    expect(readEvents(events).at(-1)?.usage).toEqual(usage);
  });

  it("as many as a live call counts that gets the same answer from a provider which does not count", async () => {
    const call = { name: "", path: "/v1/chat/completions", body: { model: "sundial-1", messages } };
    const test = JSON.parse(await answerOf(api.url, call));
    upstream.behave({ words: [test.choices[0].message.content], omitUsage: true });
    const live = JSON.parse(await answerOf(api.url, call, organization.keys.live));
    expect(live.choices[0].message.content).toBe(test.choices[0].message.content);
    for (const count of ["prompt_tokens", "completion_tokens", "total_tokens"])
      expect({ [count]: live.usage[count] }).toEqual({ [count]: test.usage[count] });
  });

  it("of embeddings by the texts alone", async () => {
    const input = ["A lamp for the desk.", "Eine Lampe für den Schreibtisch."];
    const body = { model: "sundial-embed-1", input, dimensions: 8 };
    const { usage } = JSON.parse(await answerOf(api.url, { name: "", path: "/v1/embeddings", body }));
    const tokens = input.reduce((sum, text) => sum + tokensOf(text), 0);
    expect(usage).toEqual({ prompt_tokens: tokens, total_tokens: tokens });
  });
});
