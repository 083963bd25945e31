import type { Scenario, ScenarioParameter } from "./scenario.ts";

const chat = ["createChatCompletion"];

interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly defaultValue: number;
}

function number(name: string, description: string, range: NumberRange): ScenarioParameter {
  return { name, type: "integer", description, isRequired: false, ...range };
}

/** Scenarios that change how a model's answer arrives or what it is. */
export const inferenceScenarios: readonly Scenario[] = [
  {
    name: "slow_first_token",
    description: "Waits before the answer or the error begins; the wait ends when the client leaves.",
    kind: "delay",
    code: null,
    parameters: [number("ms", "The milliseconds to wait.", { min: 0, max: 30_000, defaultValue: 2_000 })],
    operationIds: ["createChatCompletion", "createEmbedding"],
    example: "slow_first_token;ms=800",
  },
  {
    name: "cut_stream",
    description: "Breaks the stream off in the middle: its last event is an error, and `[DONE]` does not come.",
    kind: "stream",
    code: "stream_interrupted",
    parameters: [number("after", "The chunks that arrive before it.", { min: 0, max: 1_000, defaultValue: 5 })],
    operationIds: chat,
    example: "cut_stream;after=5",
  },
  {
    name: "malformed_chunk",
    description:
      "Sends one event of the stream with half of its JSON, as a broken proxy would; the others arrive whole.",
    kind: "stream",
    code: null,
    parameters: [number("after", "The events that arrive before it.", { min: 0, max: 1_000, defaultValue: 3 })],
    operationIds: chat,
    example: "malformed_chunk;after=3",
  },
  {
    name: "content_filtered",
    description: "Stops the answer halfway with the finish reason `content_filter`.",
    kind: "answer",
    code: null,
    parameters: [],
    operationIds: chat,
    example: "content_filtered",
  },
  {
    name: "refusal",
    description: "Answers with `refusal` in place of content.",
    kind: "answer",
    code: null,
    parameters: [],
    operationIds: chat,
    example: "refusal",
  },
  {
    name: "tool_call",
    description: "Calls one of the request's tools, whatever the message asks.",
    kind: "answer",
    code: null,
    parameters: [],
    operationIds: chat,
    example: "tool_call",
  },
  {
    name: "long_output",
    description: "Answers with a text of that many tokens, unless the request's own limit is lower.",
    kind: "answer",
    code: null,
    parameters: [number("tokens", "The tokens of the answer.", { min: 1, max: 8_000, defaultValue: 4_000 })],
    operationIds: chat,
    example: "long_output;tokens=4000",
  },
];
