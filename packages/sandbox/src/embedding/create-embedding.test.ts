import { countTextTokens, encodeTokens } from "@sundial/models";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EmbeddingRequest } from "../types.ts";
import { createSandboxEmbedding } from "./create-embedding.ts";

const dimensionsMax = 1536;

function embed(request: EmbeddingRequest) {
  return createSandboxEmbedding({ request, model: "sundial-embed-1", dimensionsMax });
}

function vectorsOf(request: EmbeddingRequest): number[][] {
  return embed(request).data.map(({ embedding }) => (Array.isArray(embedding) ? embedding : []));
}

function similarity(a: string, b: string): number {
  const [first = [], second = []] = vectorsOf({ input: [a, b] });
  return first.reduce((sum, value, i) => sum + value * (second[i] ?? 0), 0);
}

function lengthOf(vector: readonly number[]): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
}

describe("for any text", () => {
  test("the vector has length 1, the wanted dimensions, and follows from the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: dimensionsMax }),
        (input, dimensions) => {
          const [vector = []] = vectorsOf({ input, dimensions });
          expect(vector).toHaveLength(dimensions);
          expect(lengthOf(vector)).toBeCloseTo(1, 5);
          expect(vectorsOf({ input, dimensions })[0]).toEqual(vector);
        },
      ),
    );
  });

  test("its tokens give the same vector", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), (text) => {
        const tokens = encodeTokens(text);
        expect(vectorsOf({ input: [tokens] })).toEqual(vectorsOf({ input: text }));
        expect(embed({ input: tokens }).usage).toEqual({ prompt_tokens: tokens.length, total_tokens: tokens.length });
      }),
    );
  });
});

test("has the shape of OpenAI's list, one entry a text in the order given", () => {
  const input = ["The sky is blue.", "Grass is green."];
  const list = embed({ input });
  expect(list).toMatchObject({
    object: "list",
    model: "sundial-embed-1",
    data: [
      { object: "embedding", index: 0 },
      { object: "embedding", index: 1 },
    ],
  });
  expect(list.usage.prompt_tokens).toBe(countTextTokens("The sky is blue.") + countTextTokens("Grass is green."));
  expect(vectorsOf({ input })).toEqual([
    ...vectorsOf({ input: "The sky is blue." }),
    ...vectorsOf({ input: "Grass is green." }),
  ]);
});

test("base64 holds the same floats, little-endian", () => {
  const encoded = embed({ input: "abc", encoding_format: "base64", dimensions: 8 }).data[0]?.embedding;
  const bytes = Buffer.from(String(encoded), "base64");
  expect(Array.from({ length: 8 }, (_, i) => bytes.readFloatLE(i * 4))).toEqual(
    vectorsOf({ input: "abc", dimensions: 8 })[0],
  );
});

test("texts that share words and forms are nearer than others", () => {
  const close = similarity("How do I reset my password?", "I want to reset the password of my account");
  const far = similarity("How do I reset my password?", "The harvest of olives begins in October");
  expect(close).toBeGreaterThan(far + 0.2);
  expect(similarity("shipping costs", "shipped cost")).toBeGreaterThan(
    similarity("shipping costs", "quarterly report") + 0.2,
  );
  expect(similarity("same", "same")).toBeCloseTo(1, 5);
});

test("a large text and a large batch are quick", () => {
  const start = process.threadCpuUsage();
  embed({
    input: [
      "word ".repeat(100_000),
      "x".repeat(500_000),
      ...Array.from({ length: 500 }, (_, i) => `text number ${i} of many`),
    ],
  });
  expect(process.threadCpuUsage(start).user).toBeLessThan(2_000_000);
});
