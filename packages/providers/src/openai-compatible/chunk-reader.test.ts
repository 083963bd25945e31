import type { ChatCompletionChunk } from "@sundial/contract/types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createChunkReader } from "./chunk-reader.ts";

function chunk(content: string, finish: "stop" | null = null): ChatCompletionChunk {
  return {
    id: "chatcmpl-1",
    object: "chat.completion.chunk",
    created: 1,
    model: "ours",
    choices: [{ index: 0, delta: { content }, finish_reason: finish }],
  };
}

const done = "data: [DONE]\n\n";

function eventOf(value: unknown): string {
  return `data: ${JSON.stringify(value)}\n\n`;
}

function readAll(text: string, cuts: readonly number[] = []) {
  const bytes = new TextEncoder().encode(text);
  const places = [...new Set([0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].sort((a, b) => a - b);
  const reader = createChunkReader("ours");
  const chunks = places.slice(1).flatMap((end, index) => reader.read(bytes.subarray(places[index], end)));
  return { chunks, reader };
}

describe("any cut", () => {
  it("gives the same chunks as the whole, characters of several bytes included", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1 }), fc.array(fc.nat()), (texts, cuts) => {
        const expected = [...texts.map((text) => chunk(text)), chunk("", "stop")];
        const { chunks, reader } = readAll(expected.map(eventOf).join("") + done, cuts);
        expect(chunks).toEqual(expected);
        expect([reader.isDone, reader.isFinished, reader.failure]).toEqual([true, true, null]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("what the provider may send besides", () => {
  it("passes over comments, unknown fields and carriage returns", () => {
    const text = `: ping\r\n\r\nwhatever: 1\r\ndata: ${JSON.stringify(chunk("a"))}\r\n\r\n${done}`;
    const { chunks, reader } = readAll(text);
    expect(chunks).toEqual([chunk("a")]);
    expect(reader.failure).toBeNull();
  });

  it("reads nothing after [DONE]", () => {
    expect(readAll(done + eventOf(chunk("late"))).chunks).toEqual([]);
  });

  it("shows our name of the model, whatever the provider calls it", () => {
    expect(readAll(eventOf({ ...chunk("a"), model: "theirs" })).chunks[0]?.model).toBe("ours");
  });
});

describe("failures", () => {
  it.each([
    ["no JSON", "data: {broken\n\n", "upstream_invalid_response"],
    ["no choices", eventOf({ hello: 1 }), "upstream_invalid_response"],
    ["an error of the provider", eventOf({ error: { message: "boom" } }), "stream_interrupted"],
    ["an event without an end", `data: ${"x".repeat(17 * 1024 * 1024)}`, "upstream_invalid_response"],
  ])("%s: what came before is kept, what comes after is not read", (_, broken, code) => {
    const { chunks, reader } = readAll(eventOf(chunk("kept")) + broken + eventOf(chunk("lost")), [broken.length]);
    expect(chunks).toEqual([chunk("kept")]);
    expect(reader.failure?.code).toBe(code);
  });
});
