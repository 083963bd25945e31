import { findError } from "@sundial/errors";
import type { DatedContract } from "./read-contract.ts";

/** Everything that is wrong with a stream of a chat completion: events that fit no schema, an end that is none. */
export function judgeStream({ schemas, judge }: DatedContract, text: string, scenario: string): string[] {
  const chunk = schemas.ChatCompletionChunk;
  const events = text.split("\n\n").filter((event) => event !== "");
  const last = events.at(-1);
  if (last === undefined || !chunk) return ["the stream has no event"];
  const ended = last === "data: [DONE]" ? [] : judgeEnd(last, scenario);
  const wrong = events.slice(0, -1).flatMap((event) => {
    const data = readData(event);
    if (data === undefined)
      return scenario.includes("malformed_chunk") ? [] : [`the event is no JSON: ${event.slice(0, 200)}`];
    const unfit = judge(chunk, data);
    return unfit === null ? [] : [`the event does not fit its schema: ${unfit}`];
  });
  return [...ended, ...wrong.slice(0, 1)];
}

function judgeEnd(event: string, scenario: string): string[] {
  const problem = readData(event.replace(/^event: error\n/, "")) as { error?: { code?: string } } | undefined; // read below
  const code = problem?.error?.code ?? "none";
  if (!event.startsWith("event: error\n") || !findError(code)) return [`the stream ends with ${event.slice(0, 200)}`];
  return scenario.includes("cut_stream") ? [] : [`the stream breaks off with ${code}`];
}

function readData(event: string): unknown {
  try {
    return JSON.parse(event.replace(/^data: /, ""));
  } catch {
    return undefined;
  }
}
