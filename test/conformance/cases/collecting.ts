import { events, toProblem } from "@sundial/sdk/testing";
import type { ConformanceCase } from "../conformance-case.ts";
import { ask } from "./samples.ts";
import { chunk, chunkEvent, chunkOf, done, event } from "./stream-samples.ts";

const collect = { ...ask, read: "collect" as const };
const usage = {
  prompt_tokens: 3,
  completion_tokens: 2,
  total_tokens: 5,
  completion_tokens_details: { reasoning_tokens: 1 },
};
const stop = { finish_reason: "stop" };
const logprob = (token: string) => ({ token, logprob: -0.5, bytes: null, top_logprobs: [] });
const call = (index: number, changes: object) => ({ delta: { tool_calls: [{ index, ...changes }] } });

function collecting(name: string, pieces: readonly object[], value: object): ConformanceCase {
  return {
    name,
    server: [events([...pieces.map(event), done])],
    calls: [collect],
    expect: { outcomes: [{ value }], requests: 1 },
  };
}

/** A stream put together into the answer that it would have been without streaming. */
export const collectingStreams: readonly ConformanceCase[] = [
  collecting(
    "text, the reason of its end and the usage",
    [
      chunkOf({ delta: { role: "assistant", content: "" } }),
      chunk("Air"),
      chunk(" scatters"),
      chunkOf(stop),
      { ...chunk(""), choices: [], usage },
    ],
    {
      id: "chatcmpl-1",
      object: "chat.completion",
      created: 1795435200,
      model: "sundial-1",
      choices: [{ index: 0, message: { role: "assistant", content: "Air scatters" }, finish_reason: "stop" }],
      usage,
    },
  ),
  collecting(
    "two choices, mixed and not in order",
    [
      { ...chunk(""), choices: [{ index: 1, delta: { content: "B" }, finish_reason: null }] },
      chunkOf({ delta: { content: "a" } }, { delta: { content: "b" } }),
      { ...chunk(""), choices: [{ index: 0, delta: { content: "A" }, finish_reason: "length" }] },
      { ...chunk(""), choices: [{ index: 1, delta: {}, finish_reason: "stop" }] },
    ],
    {
      choices: [
        { index: 0, message: { content: "aA" }, finish_reason: "length" },
        { index: 1, message: { content: "Bb" }, finish_reason: "stop" },
      ],
    },
  ),
  collecting(
    "tool calls by their index, their arguments joined",
    [
      chunkOf(call(0, { id: "call_a", type: "function", function: { name: "one", arguments: "" } })),
      chunkOf(call(0, { function: { arguments: '{"x":' } })),
      chunkOf(call(1, { id: "call_b", type: "function", function: { name: "two", arguments: "{" } })),
      chunkOf(call(0, { function: { arguments: "1}" } })),
      chunkOf(call(1, { function: { arguments: "}" } })),
      chunkOf({ finish_reason: "tool_calls" }),
    ],
    {
      choices: [
        {
          message: {
            content: null,
            tool_calls: [
              { id: "call_a", type: "function", function: { name: "one", arguments: '{"x":1}' } },
              { id: "call_b", type: "function", function: { name: "two", arguments: "{}" } },
            ],
          },
          finish_reason: "tool_calls",
        },
      ],
    },
  ),
  collecting(
    "a refusal",
    [chunkOf({ delta: { refusal: "I can" } }), chunkOf({ delta: { refusal: "not." } }), chunkOf(stop)],
    { choices: [{ message: { content: null, refusal: "I cannot." }, finish_reason: "stop" }] },
  ),
  collecting(
    "log probabilities",
    [
      chunkOf({ delta: { content: "a" }, logprobs: { content: [logprob("a")], refusal: null } }),
      chunkOf({ delta: { content: "b" }, logprobs: { content: [logprob("b")], refusal: null } }),
      chunkOf(stop),
    ],
    { choices: [{ message: { content: "ab" }, logprobs: { content: [logprob("a"), logprob("b")] } }] },
  ),
  collecting(
    "members that the client does not know, the last one wins",
    [{ ...chunk("a"), mood: "calm" }, { ...chunk("b"), mood: "wild", system_fingerprint: "fp_1" }, chunkOf(stop)],
    { mood: "wild", system_fingerprint: "fp_1", choices: [{ message: { content: "ab" } }] },
  ),
  collecting(
    "nulls and empty texts behind what came do not undo it",
    [
      {
        ...chunkOf({
          delta: {
            role: "assistant",
            mood: "calm",
            tool_calls: [{ index: 0, id: "call_a", type: "function", function: { name: "one", arguments: "{" } }],
          },
          logprobs: { content: [logprob("a")], refusal: null },
          weight: 3,
        }),
        system_fingerprint: "fp_1",
        usage,
      },
      {
        ...chunkOf({
          delta: {
            role: "",
            content: null,
            mood: null,
            tool_calls: [{ index: 0, id: "", type: null, function: { name: "", arguments: "}" } }],
          },
          finish_reason: "tool_calls",
          weight: null,
        }),
        id: "",
        model: null,
        system_fingerprint: null,
        usage: null,
      },
      chunkOf({ delta: { tool_calls: [{ index: 0, id: null, function: { name: null, arguments: null } }] } }),
    ],
    {
      id: "chatcmpl-1",
      model: "sundial-1",
      system_fingerprint: "fp_1",
      usage,
      choices: [
        {
          weight: 3,
          finish_reason: "tool_calls",
          message: {
            role: "assistant",
            content: null,
            mood: "calm",
            tool_calls: [{ id: "call_a", type: "function", function: { name: "one", arguments: "{}" } }],
          },
          logprobs: { content: [logprob("a")] },
        },
      ],
    },
  ),
  {
    name: "an error inside is thrown",
    server: [events([chunkEvent("a"), `event: error\n${event(toProblem(502, { code: "stream_interrupted" }))}`])],
    calls: [collect],
    expect: { outcomes: [{ error: { class: "BadGatewayError", code: "stream_interrupted" } }], requests: 1 },
  },
  {
    name: "half an answer is never given for a whole one",
    server: [events([chunkEvent("a"), event(chunkOf(stop))])],
    calls: [collect],
    expect: { outcomes: [{ error: { class: "ConnectionError" } }], requests: 1 },
  },
];
