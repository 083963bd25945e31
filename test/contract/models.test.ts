import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../harness/api.ts";
import { expectAnswer, expectProblem } from "./expect-answer.ts";

let api: TestApi;
let organization: TestOrganization;
beforeAll(async () => {
  api = await startTestApi();
  organization = await api.createOrganization();
});
afterAll(() => api.stop());

describe("listModels and getModel", () => {
  it("ok: the same models in both modes, in OpenAI's shape, each found by its id", async () => {
    const list = await api.call("GET", "/v1/models", { key: organization.keys.test });
    expectAnswer("listModels", list);
    expect(list.body.object).toBe("list");
    expect(list.body.data.length).toBeGreaterThan(2);
    const live = await api.call("GET", "/v1/models", { key: organization.keys.live });
    expect(live.body).toEqual(list.body);
    for (const model of list.body.data) {
      const one = await api.call("GET", `/v1/models/${model.id}`, { key: organization.keys.test });
      expectAnswer("getModel", one);
      expect(one.body).toEqual(model);
    }
  });

  it.each(["gpt-4", "sundial", "SUNDIAL-1", "__proto__", "constructor", "..%2f..%2fetc%2fpasswd"])(
    "invalid: there is no model %s",
    async (id) => {
      const answer = await api.call("GET", `/v1/models/${id}`, { key: organization.keys.test });
      expectProblem(answer, { operationId: "getModel", code: "model_not_found" });
    },
  );
});

describe("the sandbox", () => {
  const picture = {
    role: "user",
    content: [
      { type: "text", text: "What is this?" },
      { type: "image_url", image_url: { url: "https://example.com/a.png" } },
    ],
  };
  const chat = (body: object, key = organization.keys.test) =>
    api.call("POST", "/v1/chat/completions", {
      key,
      body: { model: "sundial-1", messages: [{ role: "user", content: "Name three colours." }], ...body },
    });

  it("ok: answers test keys, the same request with the same answer, and says who answered", async () => {
    const [first, second] = [await chat({}), await chat({})];
    expectAnswer("createChatCompletion", first);
    expect(second.body.choices).toEqual(first.body.choices);
    expect(second.body.usage).toEqual(first.body.usage);
    expect(first.headers.get("sundial-provider")).toBe("sandbox");
    expect(first.headers.get("sundial-model-served")).toBe("sundial-1");
    expect(first.headers.get("sundial-attempts")).toBe("1");
  });

  it("ok: honours limits, choices, tools and formats", async () => {
    const short = await chat({ max_completion_tokens: 3 });
    expect(short.body.choices[0].finish_reason).toBe("length");
    expect(short.body.usage.completion_tokens).toBeLessThanOrEqual(3);
    expect((await chat({ n: 3 })).body.choices).toHaveLength(3);
    const json = await chat({ response_format: { type: "json_object" } });
    expect(() => JSON.parse(json.body.choices[0].message.content)).not.toThrow();
    const parameters = { type: "object", properties: { city: { type: "string" } }, required: ["city"] };
    const tools = [{ type: "function", function: { name: "weather", parameters } }];
    const called = await chat({ tools, tool_choice: "required" });
    expectAnswer("createChatCompletion", called);
    const [call] = called.body.choices[0].message.tool_calls;
    expect(JSON.parse(call.function.arguments)).toMatchObject({ city: expect.any(String) });
  });

  const embed = (body: object) =>
    api.call("POST", "/v1/embeddings", { key: organization.keys.test, body: { model: "sundial-embed-1", ...body } });

  it("ok: embeds, with as many dimensions as asked for", async () => {
    const answer = await embed({ input: ["one", "two"], dimensions: 16 });
    expectAnswer("createEmbedding", answer);
    expect(answer.body.data.map(({ embedding }: { embedding: number[] }) => embedding.length)).toEqual([16, 16]);
    const encoded = await embed({ input: "one", dimensions: 16, encoding_format: "base64" });
    expectAnswer("createEmbedding", encoded);
    expect(Buffer.from(encoded.body.data[0].embedding, "base64")).toHaveLength(64);
  });

  it.each([
    ["a model that does not exist", { model: "gpt-4" }, "model_not_found"],
    ["a model of another kind", { model: "sundial-embed-1" }, "model_not_supported"],
    ["an image for a model that reads none", { model: "sundial-1-code", messages: [picture] }, "model_not_supported"],
    ["no messages", { messages: [] }, "invalid_request"],
    [
      "more than the context holds",
      { messages: [{ role: "user", content: "word ".repeat(130_000) }] },
      "context_length_exceeded",
    ],
  ])("invalid: %s", async (_, body, code) => {
    expectProblem(await chat(body), { operationId: "createChatCompletion", code });
  });

  it("invalid: shorter vectors of a model that makes none", async () => {
    const answer = await embed({ model: "sundial-embed-1-multi", input: "one", dimensions: 16 });
    expectProblem(answer, { operationId: "createEmbedding", code: "model_not_supported" });
    expect(answer.body.param).toBe("dimensions");
  });

  it("other mode: an image is refused alike with a live key, named by its place, and answered by a model that reads it", async () => {
    const ask = { model: "sundial-1-code", messages: [{ role: "user", content: "Look." }, picture] };
    for (const key of [organization.keys.test, organization.keys.live]) {
      const answer = await chat(ask, key);
      expectProblem(answer, { operationId: "createChatCompletion", code: "model_not_supported" });
      expect(answer.body).toMatchObject({ param: "messages.1.content.1", detail: expect.stringContaining("images") });
    }
    expect((await chat({ ...ask, model: "sundial-1" })).status).toBe(200);
  });

  it("other mode: a live key never gets the sandbox's answer", async () => {
    const answer = await chat({}, organization.keys.live);
    expectProblem(answer, { operationId: "createChatCompletion", code: "upstream_not_configured" });
  });
});
