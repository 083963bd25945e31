import OpenAI, {
  AuthenticationError,
  BadRequestError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
} from "openai";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../harness/api.ts";

const plans = new URL("../fixtures/plans", import.meta.url).pathname;

let api: TestApi;
let organization: TestOrganization;
let client: OpenAI;
beforeAll(async () => {
  api = await startTestApi({ PLANS_DIR: plans });
  organization = await api.createOrganization({ plan: "roomy" });
  client = clientFor(organization.keys.test);
});
afterAll(() => api.stop());

function clientFor(apiKey: string): OpenAI {
  return new OpenAI({ apiKey, baseURL: `${api.url}/v1`, maxRetries: 0 });
}

const messages = [{ role: "user" as const, content: "How do I rotate an API key without downtime?" }];

describe("chat", () => {
  it("answers whole, with the request id and a count", async () => {
    const answer = await client.chat.completions.create({ model: "sundial-2", messages });
    expect(answer.choices[0]?.message.content).toBeTruthy();
    expect(answer.choices[0]?.finish_reason).toBe("stop");
    expect(answer._request_id).toMatch(/^req_/);
    expect(answer.usage?.total_tokens).toBe(
      (answer.usage?.prompt_tokens ?? 0) + (answer.usage?.completion_tokens ?? 0),
    );
  });

  it("gives the same answer again", async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => client.chat.completions.create({ model: "sundial-2", messages })),
    );
    expect(second?.choices).toEqual(first?.choices);
  });

  it("streams what it would have answered whole, and the usage when asked", async () => {
    const whole = await client.chat.completions.create({ model: "sundial-2", messages });
    const stream = await client.chat.completions.create({
      model: "sundial-2",
      messages,
      stream: true,
      stream_options: { include_usage: true },
    });
    let text = "";
    let usage: OpenAI.CompletionUsage | null | undefined;
    for await (const chunk of stream) {
      text += chunk.choices[0]?.delta.content ?? "";
      usage = chunk.usage ?? usage;
    }
    expect(text).toBe(whole.choices[0]?.message.content);
    expect(usage).toEqual(whole.usage);
  });

  it("shows no usage chunk to those who did not ask", async () => {
    const stream = await client.chat.completions.create({ model: "sundial-2", messages, stream: true });
    for await (const chunk of stream) {
      expect(chunk.usage ?? null).toBeNull();
      expect(chunk.choices.length).toBeGreaterThan(0);
    }
  });

  it("calls tools with arguments that fit their schema, through the client's own helper", async () => {
    const answer = await client.chat.completions.create({
      model: "sundial-2",
      messages: [{ role: "user", content: "What is the weather in Oslo?" }],
      tools: [{ type: "function", function: { name: "get_weather", parameters: weatherSchema } }],
      tool_choice: "required",
    });
    const call = answer.choices[0]?.message.tool_calls?.[0];
    if (call?.type !== "function") throw new Error("no function was called");
    expect(call.function.name).toBe("get_weather");
    const given = JSON.parse(call.function.arguments);
    expect(typeof given.city).toBe("string");
    expect(["celsius", "fahrenheit"]).toContain(given.unit);
  });

  it("collects a stream with the client's own helper", async () => {
    const runner = client.chat.completions.stream({ model: "sundial-2", messages });
    const final = await runner.finalChatCompletion();
    expect(final.choices[0]?.message.content).toBeTruthy();
  });
});

const weatherSchema = {
  type: "object",
  properties: { city: { type: "string" }, unit: { type: "string", enum: ["celsius", "fahrenheit"] } },
  required: ["city", "unit"],
  additionalProperties: false,
};

describe("embeddings and models", () => {
  it("embeds texts", async () => {
    const answer = await client.embeddings.create({ model: "sundial-embed-1", input: ["one", "two"], dimensions: 64 });
    expect(answer.data).toHaveLength(2);
    expect(answer.data[0]?.embedding).toHaveLength(64);
    const norm = Math.hypot(...(answer.data[0]?.embedding ?? []));
    expect(norm).toBeCloseTo(1, 4);
  });

  it("lists and retrieves models", async () => {
    const ids: string[] = [];
    for await (const model of client.models.list()) ids.push(model.id);
    expect(ids).toContain("sundial-2");
    expect((await client.models.retrieve("sundial-2")).owned_by).toBeTruthy();
  });
});

describe("errors arrive as the client's own classes", () => {
  it.each([
    ["an unknown key", AuthenticationError, "malformed_api_key", () => clientFor("sdl_test_nonsense").models.list()],
    [
      "an unknown model",
      NotFoundError,
      "model_not_found",
      () => client.chat.completions.create({ model: "sundial-99", messages }),
    ],
    [
      "a wrong request",
      BadRequestError,
      "invalid_request",
      () => client.chat.completions.create({ model: "sundial-2", messages: [] }),
    ],
    [
      "a missing scope",
      PermissionDeniedError,
      "insufficient_scope",
      async () => {
        const { secret } = await organization.createKey({ scopes: ["models.read"] });
        return clientFor(secret).chat.completions.create({ model: "sundial-2", messages });
      },
    ],
    [
      "too many calls",
      RateLimitError,
      "rate_limit_exceeded",
      async () => {
        const { keys } = await api.createOrganization({ plan: "tiny" });
        const limited = clientFor(keys.test);
        for (let call = 0; call < 3; call++) await limited.models.list();
      },
    ],
  ])("%s", async (_, errorClass, code, act) => {
    const error = await Promise.resolve(act()).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof errorClass)) throw new Error(`expected ${errorClass.name}, got ${String(error)}`);
    expect(error.code).toBe(code);
    expect(error.requestID).toMatch(/^req_/);
    expect(error.message).toContain((error.error as { message: string }).message);
  });
});
