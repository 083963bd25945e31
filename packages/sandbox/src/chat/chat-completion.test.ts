import { countCompletionTokens, countPromptTokens, countTextTokens, encodeTokens } from "@sundial/models";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ChatCompletion, ChatCompletionChunk, ChatCompletionRequest, ToolCall } from "../types.ts";
import { createSandboxChatCompletion } from "./create-chat-completion.ts";
import { streamSandboxChatCompletion } from "./stream-chat-completion.ts";

const fixed = { model: "sundial-1", seed: "seed", id: "chatcmpl-1", created: 1_795_435_200 };

function complete(request: ChatCompletionRequest): ChatCompletion {
  return createSandboxChatCompletion({ ...fixed, request });
}

function ask(content: string, options: Partial<ChatCompletionRequest> = {}): ChatCompletion {
  return complete({ messages: [{ role: "user", content }], ...options });
}

async function stream(request: ChatCompletionRequest): Promise<ChatCompletionChunk[]> {
  return Array.fromAsync(streamSandboxChatCompletion({ ...fixed, request }));
}

/** What a client makes of the chunks. */
function collect(chunks: readonly ChatCompletionChunk[]): Pick<ChatCompletion, "choices"> {
  const choices: ChatCompletion["choices"] = [];
  for (const { index, delta, finish_reason } of chunks.flatMap((chunk) => chunk.choices)) {
    choices[index] ??= {
      index,
      message: { role: "assistant", content: null, refusal: null },
      logprobs: null,
      finish_reason: "stop",
    };
    const { message } = choices[index];
    if (typeof delta.content === "string") message.content = (message.content ?? "") + delta.content;
    for (const call of delta.tool_calls ?? []) {
      message.tool_calls ??= [];
      const { index: at, ...opening } = call;
      // A first delta has all that a call has.
      if (call.id !== undefined) message.tool_calls[at] = structuredClone(opening) as ToolCall;
      const target = call.id === undefined ? message.tool_calls[at] : undefined;
      if (target?.type === "function") target.function.arguments += call.function?.arguments ?? "";
      if (target?.type === "custom") target.custom.input += call.custom?.input ?? "";
    }
    if (delta.function_call?.name !== undefined)
      message.function_call = { name: delta.function_call.name, arguments: "" };
    if (message.function_call) message.function_call.arguments += delta.function_call?.arguments ?? "";
    if (finish_reason !== null) choices[index].finish_reason = finish_reason;
  }
  return { choices };
}

const weather = {
  type: "function",
  function: {
    name: "get_weather",
    description: "Get the current weather at a place",
    parameters: {
      type: "object",
      properties: { location: { type: "string" }, unit: { type: "string", enum: ["celsius", "fahrenheit"] } },
      required: ["location", "unit"],
      additionalProperties: false,
    },
  },
};
const search = {
  type: "function",
  function: {
    name: "search_orders",
    description: "Find orders of a customer",
    parameters: { type: "object", properties: { query: { type: "string" } } },
  },
};

const texts = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.constantFrom(
    "How do I reset my password?",
    "Give me 5 ideas for a party",
    "Wie funktioniert eine Wärmepumpe?",
    "Translate to Japanese: good morning",
    "Write a Python function that reverses a string",
  ),
);
const requests: fc.Arbitrary<ChatCompletionRequest> = fc
  .record(
    {
      messages: fc.array(fc.record({ role: fc.constantFrom("system", "user", "assistant"), content: texts }), {
        minLength: 1,
        maxLength: 4,
      }),
      n: fc.integer({ min: 1, max: 3 }),
      max_completion_tokens: fc.integer({ min: 1, max: 60 }),
      stop: fc.oneof(fc.constantFrom(".", "\n", "the"), fc.array(fc.constantFrom(",", "you", "1"), { maxLength: 4 })),
      seed: fc.integer(),
      tools: fc.constantFrom([weather], [search, weather], [{ type: "custom", custom: { name: "run" } }]),
      tool_choice: fc.constantFrom("auto", "none", "required"),
      response_format: fc.constantFrom({ type: "text" }, { type: "json_object" }),
      stream_options: fc.record({ include_usage: fc.boolean() }),
    },
    { requiredKeys: ["messages"] },
  )
  .map((request) => request);

describe("for any request", () => {
  test("the same input gives the same bytes, and the chunks join to the whole", async () => {
    await fc.assert(
      fc.asyncProperty(requests, async (request) => {
        const whole = complete(request);
        expect(JSON.stringify(complete(structuredClone(request)))).toBe(JSON.stringify(whole));
        const chunks = await stream(request);
        expect(JSON.parse(JSON.stringify(collect(chunks).choices))).toEqual(whole.choices);
        const last = chunks.at(-1);
        if (request.stream_options?.include_usage) expect(last).toMatchObject({ choices: [], usage: whole.usage });
        else expect(chunks.every((chunk) => !("usage" in chunk))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test("usage adds up and limits hold", () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { usage, choices } = complete(request);
        expect(usage.total_tokens).toBe(usage.prompt_tokens + usage.completion_tokens);
        expect(usage.prompt_tokens).toBe(countPromptTokens(request));
        expect(usage.completion_tokens).toBe(
          choices.reduce((sum, { message }) => sum + countCompletionTokens(message), 0),
        );
        expect(choices).toHaveLength(request.n ?? 1);
        const stops = [request.stop ?? []].flat();
        for (const { message, finish_reason } of choices) {
          expect(countCompletionTokens(message)).toBeLessThanOrEqual(
            request.max_completion_tokens ?? Number.POSITIVE_INFINITY,
          );
          for (const stop of stops) expect(message.content ?? "").not.toContain(stop);
          if (request.max_completion_tokens === undefined) expect(finish_reason).not.toBe("length");
        }
      }),
      { numRuns: 150 },
    );
  });

  test("a limit gives the beginning of the unlimited answer", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 40 }), (text, limit) => {
        const whole = ask(text).choices[0]?.message.content ?? "";
        const [choice] = ask(text, { max_tokens: limit }).choices;
        const cut = choice?.message.content ?? "";
        expect(whole.startsWith(cut)).toBe(true);
        expect(choice?.finish_reason).toBe(cut.length < whole.length ? "length" : "stop");
        expect(cut.isWellFormed()).toBe(whole.isWellFormed());
      }),
    );
  });
});

describe("text", () => {
  test("has the shape of OpenAI's answer", () => {
    expect(ask("Say this is a test")).toEqual({
      id: "chatcmpl-1",
      object: "chat.completion",
      created: 1_795_435_200,
      model: "sundial-1",
      choices: [
        {
          index: 0,
          message: { role: "assistant", content: "This is a test.", refusal: null },
          logprobs: null,
          finish_reason: "stop",
        },
      ],
      usage: {
        prompt_tokens: 12,
        completion_tokens: 5,
        total_tokens: 17,
        prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
        completion_tokens_details: {
          reasoning_tokens: 0,
          audio_tokens: 0,
          accepted_prediction_tokens: 0,
          rejected_prediction_tokens: 0,
        },
      },
      service_tier: "default",
      system_fingerprint: "fp_sandbox_1",
    });
    expect(encodeTokens("This is a test.")).toHaveLength(5);
  });

  test.each([
    ["What is 12 * 7?", "12 * 7 = 84"],
    ["Translate to French: Where is the train station?", "Où est la gare ?"],
    ["Reply with exactly: pong", "pong"],
    ["Classify the sentiment as positive, negative or neutral: 'What a great day!'", "positive"],
    ["What is the capital of France?", "Paris"],
    ["Where is my order 4711?", "tracking number"],
    ["Wo ist meine Bestellung?", "Sendungsnummer"],
    ["Comment puis-je résilier mon abonnement ?", "abonnement reste actif"],
    ["Write a Python function that reverses a string", "```python"],
    ["Extract all emails: write to ada@example.com or tom@example.org", "ada@example.com, tom@example.org"],
    ["Explain how glaciers move", "how glaciers move"],
  ])("%s", (question, expected) => {
    expect(ask(question).choices[0]?.message.content).toContain(expected);
  });

  test("answers in the language the instructions ask for", () => {
    const messages = [
      { role: "system", content: "Always answer in German." },
      { role: "user", content: "hello" },
    ];
    expect(complete({ messages }).choices[0]?.message.content).toMatch(/Hallo|Guten Tag/);
  });

  test("differs by seed, by the installation's seed, and among the choices", () => {
    const text = (request: ChatCompletionRequest, seed = "seed") =>
      createSandboxChatCompletion({ ...fixed, seed, request }).choices.map(({ message }) => message.content);
    const request = {
      messages: [{ role: "user", content: "Explain tides to a class of ten-year-olds" }],
      n: 3,
    };
    expect(new Set(text(request)).size).toBeGreaterThan(1);
    expect(text(request)).not.toEqual(text({ ...request, seed: 2 }));
    expect(text(request)).not.toEqual(text(request, "other"));
  });

  test("reads the parts of a content, also of an image", () => {
    const content = [
      { type: "text", text: "Reply with exactly: seen" },
      { type: "unknown", other: 1 },
    ];
    expect(complete({ messages: [{ role: "user", content }] }).choices[0]?.message.content).toBe("seen");
    const image = [{ type: "image_url", image_url: { url: "data:image/png;base64,AAAA", detail: "low" } }];
    expect(complete({ messages: [{ role: "user", content: image }] }).choices[0]?.message.content).toMatch(/picture/);
  });
});

describe("tools", () => {
  const question = { role: "user", content: "What's the weather like in Paris today?" };

  test("auto calls the tool that fits, with arguments from the message", () => {
    const [choice] = complete({ messages: [question], tools: [search, weather] }).choices;
    expect(choice?.finish_reason).toBe("tool_calls");
    expect(choice?.message.content).toBeNull();
    expect(choice?.message.tool_calls).toEqual([
      {
        id: expect.stringMatching(/^call_\w{24}$/),
        type: "function",
        function: { name: "get_weather", arguments: expect.any(String) },
      },
    ]);
    const [call] = choice?.message.tool_calls ?? [];
    const given = JSON.parse(call?.type === "function" ? call.function.arguments : "null");
    expect(given).toEqual({ location: "Paris", unit: expect.stringMatching(/^(celsius|fahrenheit)$/) });
  });

  test("the result of a tool is put into words, which ends the loop", () => {
    const call = {
      id: "call_1",
      type: "function",
      function: { name: "get_weather", arguments: '{"location":"Paris"}' },
    };
    const result = { role: "tool", tool_call_id: "call_1", content: '{"temperature":18,"conditions":"light rain"}' };
    const [choice] = complete({
      messages: [question, { role: "assistant", content: null, tool_calls: [call] }, result],
      tools: [weather],
    }).choices;
    expect(choice?.finish_reason).toBe("stop");
    expect(choice?.message.content).toMatch(/18.*light rain/);
  });

  test.each([
    ["none", "none", undefined, "stop"],
    ["required, even for small talk", "required", "get_weather", "tool_calls"],
    ["a named function", { type: "function", function: { name: "search_orders" } }, "search_orders", "stop"],
    [
      "allowed tools",
      {
        type: "allowed_tools",
        allowed_tools: { mode: "required", tools: [{ type: "function", function: { name: "search_orders" } }] },
      },
      "search_orders",
      "tool_calls",
    ],
    ["auto, for small talk", "auto", undefined, "stop"],
  ])("tool_choice %s", (_, tool_choice, name, finishReason) => {
    const [choice] = ask("Hello!", { tools: [weather, search], tool_choice }).choices;
    const [call] = choice?.message.tool_calls ?? [];
    expect(call?.type === "function" ? call.function.name : undefined).toBe(name);
    expect(choice?.finish_reason).toBe(finishReason);
  });

  test("parallel_tool_calls false gives one call", () => {
    const content = "Find the orders of the customer and get the weather at the place";
    expect(ask(content, { tools: [weather, search] }).choices[0]?.message.tool_calls).toHaveLength(2);
    expect(
      ask(content, { tools: [weather, search], parallel_tool_calls: false }).choices[0]?.message.tool_calls,
    ).toHaveLength(1);
  });

  test("several places are several calls of a tool that takes one", () => {
    const tool = {
      type: "function",
      function: {
        name: "get_weather",
        parameters: { type: "object", properties: { city: { type: "string" } }, required: ["city"] },
      },
    };
    const calls = ask("What's the weather in San Francisco, Tokyo and Paris?", { tools: [tool] }).choices[0]?.message
      .tool_calls;
    const cities = (calls ?? []).map((call) => call.type === "function" && JSON.parse(call.function.arguments).city);
    expect(cities).toEqual(["San Francisco", "Tokyo", "Paris"]);
    expect(new Set((calls ?? []).map(({ id }) => id)).size).toBe(3);
  });

  test("the older functions are answered in the older form", () => {
    const [choice] = ask("What's the weather like in Oslo?", { functions: [weather.function] }).choices;
    expect(choice?.message.function_call?.name).toBe("get_weather");
    expect(choice?.finish_reason).toBe("function_call");
  });

  test("a tool without parameters is called with an empty object", () => {
    const [choice] = ask("What time is it?", { tools: [{ type: "function", function: { name: "get_time" } }] }).choices;
    const [call] = choice?.message.tool_calls ?? [];
    expect(call).toMatchObject({ function: { name: "get_time", arguments: "{}" } });
  });
});

describe("response_format", () => {
  test("json_schema gives an answer of that schema from the message", () => {
    const schema = {
      type: "object",
      properties: {
        name: { type: "string" },
        date: { type: "string" },
        participants: { type: "array", items: { type: "string" } },
      },
      required: ["name", "date", "participants"],
      additionalProperties: false,
    };
    const content = ask("Extract the event: Alice and Bob go to a science fair on Friday.", {
      response_format: { type: "json_schema", json_schema: { name: "event", schema } },
    }).choices[0]?.message.content;
    expect(JSON.parse(content ?? "")).toEqual({
      name: expect.any(String),
      date: expect.any(String),
      participants: expect.any(Array),
    });
  });

  test("json_object gives an object with the names that are asked for", () => {
    const content = ask('Return JSON with the keys "city" and "population_count".', {
      response_format: { type: "json_object" },
    });
    expect(JSON.parse(content.choices[0]?.message.content ?? "")).toEqual({
      city: expect.any(String),
      population_count: expect.any(Number),
    });
  });
});

describe("values", () => {
  test("json_object without names holds what the message names", () => {
    const content = "Jane Miller, CTO of Northwind, jane@northwind.example. Answer in JSON.";
    const { choices } = ask(content, { response_format: { type: "json_object" } });
    expect(JSON.parse(choices[0]?.message.content ?? "")).toEqual({
      name: "Jane Miller",
      email: "jane@northwind.example",
    });
  });

  test("a list of people holds each once", () => {
    const schema = {
      type: "object",
      properties: { date: { type: "string" }, participants: { type: "array", items: { type: "string" } } },
      required: ["date"],
    };
    const { choices } = ask("Alice and Bob are going to a science fair on Friday.", {
      response_format: { type: "json_schema", json_schema: { schema } },
    });
    expect(JSON.parse(choices[0]?.message.content ?? "")).toMatchObject({
      date: "Friday",
      participants: expect.arrayContaining(["Alice", "Bob"]),
    });
  });
});

describe("stream", () => {
  test("begins with the role, sends a token or two at a time and ends with the reason", async () => {
    const chunks = await stream({ messages: [{ role: "user", content: "How do I reset my password?" }] });
    expect(chunks[0]?.choices[0]?.delta).toEqual({ role: "assistant", content: "", refusal: null });
    expect(chunks.at(-1)?.choices[0]).toMatchObject({ delta: {}, finish_reason: "stop" });
    expect(chunks.length).toBeGreaterThan(20);
    for (const { choices } of chunks) expect(countTextTokens(choices[0]?.delta.content ?? "")).toBeLessThanOrEqual(3);
  });

  test("the usage chunk comes last, and the others have null", async () => {
    const chunks = await stream({
      messages: [{ role: "user", content: "Hi" }],
      stream_options: { include_usage: true },
    });
    expect(chunks.slice(0, -1).every((chunk) => chunk.usage === null && chunk.choices.length === 1)).toBe(true);
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage: { completion_tokens: expect.any(Number) } });
  });

  test("choices take turns", async () => {
    const chunks = await stream({ messages: [{ role: "user", content: "Explain tides to me" }], n: 2 });
    expect(chunks.slice(0, 4).map((chunk) => chunk.choices[0]?.index)).toEqual([0, 1, 0, 1]);
  });
});

describe("no request costs much or throws", () => {
  const deep = JSON.parse(`${"[".repeat(5_000)}${"]".repeat(5_000)}`);
  test.each<[string, ChatCompletionRequest]>([
    ["a megabyte of one letter", { messages: [{ role: "user", content: "a".repeat(1_000_000) }] }],
    ["a megabyte of spaces", { messages: [{ role: "user", content: `${" ".repeat(1_000_000)}x` }] }],
    [
      "the words that patterns look for, over and over",
      {
        messages: [
          { role: "system", content: "classify into: one of as label answer in json only ".repeat(20_000) },
          {
            role: "user",
            content: "undefined ``` react deposit 3 x a at order 7 my name is I am 1 + due ".repeat(20_000),
          },
          { role: "assistant", content: "My name is I am call me ".repeat(20_000) },
          {
            role: "user",
            content: "undefined ``` react deposit 3 x a at order 7 what's my name 1 + due ".repeat(20_000),
          },
        ],
      },
    ],
    ["a megabyte of quotes and dots", { messages: [{ role: "user", content: `http://${".'\"".repeat(333_000)}` }] }],
    [
      "deep nesting",
      {
        messages: [{ role: "user", content: "Hi there, do something" }],
        tools: [
          {
            type: "function",
            function: { name: "f", parameters: { type: "object", properties: { x: { const: deep } } } },
          },
        ],
      },
    ],
    ["a deep tool result", { messages: [{ role: "tool", content: `${"[".repeat(9_000)}${"]".repeat(9_000)}` }] }],
    ["no user message", { messages: [{ role: "assistant" }] }],
    [
      "members of the wrong type",
      JSON.parse(
        '{"messages":[{"role":"user","content":"do it"}],"tools":[{"type":"function"},{"type":"custom","custom":5},{"type":"x","function":{"name":7}}],"tool_choice":5,"response_format":{"type":"json_schema"}}',
      ),
    ],
  ])("%s", (_, request) => {
    const start = process.threadCpuUsage();
    expect(complete(request).choices).toHaveLength(1);
    expect(process.threadCpuUsage(start).user).toBeLessThan(1_500_000);
  });
});
