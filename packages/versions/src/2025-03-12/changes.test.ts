import { describe, expect, test } from "vitest";
import { onlyChange } from "../testing/only-change.ts";

const chat = "createChatCompletion";

test("rename-max-tokens", () => {
  const { up, places } = onlyChange("2025-03-12", "rename-max-tokens");
  expect(up(chat, { model: "m", max_tokens: 5 })).toEqual({ model: "m", max_completion_tokens: 5 });
  expect(up(chat, { max_tokens: 5, max_completion_tokens: 6 })).toEqual({ max_tokens: 5, max_completion_tokens: 6 });
  expect(places(chat, ["#/max_completion_tokens", "#/model"])).toEqual(["#/max_tokens", "#/model"]);
});

test("rename-roll-to-rotate", () => {
  const { of } = onlyChange("2025-03-12", "rename-roll-to-rotate");
  expect(of("rotateApiKey").olderPath).toBe("/v1/api_keys/{key_id}/roll");
});

describe("replace-functions-with-tools", () => {
  const { up, down, stream, places } = onlyChange("2025-03-12", "replace-functions-with-tools");
  const weather = { name: "get_weather", parameters: { type: "object" } };

  test.each([
    ["auto", "auto"],
    ["none", "none"],
    [null, null],
    [{ name: "get_weather" }, { type: "function", function: { name: "get_weather" } }],
  ])("a request with the choice %j", (older, newer) => {
    expect(up(chat, { model: "m", messages: [], functions: [weather], function_call: older })).toEqual({
      model: "m",
      messages: [],
      tools: [{ type: "function", function: weather }],
      tool_choice: newer,
      parallel_tool_calls: false,
    });
  });

  test("a request without functions", () => {
    expect(up(chat, { model: "m", messages: [{ role: "user", content: "a" }] })).toEqual({
      model: "m",
      messages: [{ role: "user", content: "a" }],
    });
    expect(up(chat, { messages: [], functions: [] })).toEqual({ messages: [], tools: [] });
    expect(up(chat, { messages: [], functions: null })).toEqual({ messages: [] });
  });

  test("a conversation with calls, whose answers find their calls", () => {
    const call = { name: "get_weather", arguments: "{}" };
    const messages = [
      { role: "user", content: "a" },
      { role: "assistant", content: null, function_call: call },
      { role: "function", name: "get_weather", content: "sunny" },
      { role: "assistant", content: "b", function_call: null },
      { role: "assistant", content: null, function_call: call },
      { role: "function", name: "get_weather", content: "rainy" },
    ];
    const called = (id: string) => ({
      role: "assistant",
      content: null,
      tool_calls: [{ id, type: "function", function: call }],
    });
    expect(up(chat, { messages })).toEqual({
      messages: [
        messages[0],
        called("call_1"),
        { role: "tool", tool_call_id: "call_1", content: "sunny" },
        { role: "assistant", content: "b" },
        called("call_4"),
        { role: "tool", tool_call_id: "call_4", content: "rainy" },
      ],
    });
  });

  test("an answer with calls", () => {
    const call = (name: string) => ({ id: "c", type: "function", function: { name, arguments: "{}" } });
    const custom = { id: "d", type: "custom", custom: { name: "x", input: "y" } };
    const answer = (message: unknown, finish_reason: string) => ({ choices: [{ index: 0, message, finish_reason }] });
    const message = { role: "assistant", content: null };
    const older = { ...message, function_call: { name: "a", arguments: "{}" } };
    expect(down(chat, answer({ ...message, tool_calls: [custom, call("a"), call("b")] }, "tool_calls"))).toEqual(
      answer(older, "function_call"),
    );
    expect(down(chat, answer({ ...message, tool_calls: [custom] }, "stop"))).toEqual(answer(message, "stop"));
    expect(down(chat, answer({ ...message, content: "t" }, "stop"))).toEqual(
      answer({ ...message, content: "t" }, "stop"),
    );
  });

  test("a stream with calls", () => {
    const chunk = (delta: unknown, finish_reason: string | null = null) => ({
      choices: [{ index: 0, delta, finish_reason }],
    });
    const open = (index: number, name: string) => ({
      index,
      id: "c",
      type: "function",
      function: { name, arguments: "" },
    });
    const more = (index: number) => ({ index, function: { arguments: "{}" } });
    expect(
      stream(chat, [
        chunk({ role: "assistant", content: null }),
        chunk({ tool_calls: [open(0, "a")] }),
        chunk({ tool_calls: [more(0)] }),
        chunk({ tool_calls: [open(1, "b")] }),
        chunk({ tool_calls: [more(1)] }),
        chunk({ tool_calls: [more(1)] }, "tool_calls"),
        { choices: [], usage: { total_tokens: 1 } },
      ]),
    ).toEqual([
      chunk({ role: "assistant", content: null }),
      chunk({ function_call: { name: "a", arguments: "" } }),
      chunk({ function_call: { arguments: "{}" } }),
      chunk({}, "function_call"),
      { choices: [], usage: { total_tokens: 1 } },
    ]);
  });

  test("places in errors", () => {
    const moves = [
      ["#/tools", "#/functions"],
      ["#/tools/2", "#/functions/2"],
      ["#/tools/2/function/name", "#/functions/2/name"],
      ["#/tool_choice", "#/function_call"],
      ["#/tool_choice/function/name", "#/function_call/name"],
      ["#/messages/1/tool_calls/0/function/name", "#/messages/1/function_call/name"],
      ["#/messages/1/tool_call_id", "#/messages/1"],
      ["#/messages/1/content", "#/messages/1/content"],
    ] as const;
    expect(
      places(
        chat,
        moves.map(([newer]) => newer),
      ),
    ).toEqual(moves.map(([, older]) => older));
  });
});
