import { countTextTokens, decodeTokens } from "@sundial/models";
import { splitWords } from "../text/split-text.ts";
import type { EmbeddingList, EmbeddingRequest } from "../types.ts";

export interface SandboxEmbeddingInput {
  readonly request: EmbeddingRequest;
  /** The public model name to answer with. */
  readonly model: string;
  /** The length of the model's whole vectors. */
  readonly dimensionsMax: number;
}

const featuresMax = 20_000;
const placesPerFeature = 4;
const stemLength = 4;

/**
 * OpenAI's list of embeddings, one a text: vectors of length 1 made of the words and three-letter parts of the text, so that
 * texts that share words are near each other. They follow from the text alone. Shorter `dimensions` are the beginning of the
 * whole vector, brought to length 1 again.
 */
export function createSandboxEmbedding({ request, model, dimensionsMax }: SandboxEmbeddingInput): EmbeddingList {
  const inputs = readInputs(request.input);
  const dimensions = Math.max(1, Math.min(dimensionsMax, request.dimensions ?? dimensionsMax));
  const data = inputs.map(({ text }, index) => {
    const vector = embed(text, { dimensionsMax, dimensions });
    const embedding = request.encoding_format === "base64" ? toBase64(vector) : Array.from(vector);
    return { object: "embedding" as const, index, embedding };
  });
  const tokens = inputs.reduce((sum, input) => sum + input.tokens, 0);
  return { object: "list", data, model, usage: { prompt_tokens: tokens, total_tokens: tokens } };
}

interface EmbeddingInput {
  readonly text: string;
  readonly tokens: number;
}

function readInputs(input: EmbeddingRequest["input"]): EmbeddingInput[] {
  if (typeof input === "string") return [fromText(input)];
  if (isTokens(input)) return [fromTokens(input)];
  return input.map((each) => (typeof each === "string" ? fromText(each) : fromTokens(each)));
}

function isTokens(input: Exclude<EmbeddingRequest["input"], string>): input is readonly number[] {
  return typeof input[0] === "number";
}

function fromText(text: string): EmbeddingInput {
  return { text, tokens: countTextTokens(text) };
}

function fromTokens(tokens: readonly number[]): EmbeddingInput {
  return { text: decodeTokens(tokens), tokens: tokens.length };
}

function embed(
  text: string,
  { dimensionsMax, dimensions }: { dimensionsMax: number; dimensions: number },
): Float32Array {
  const sums = new Float64Array(dimensionsMax);
  for (const [feature, weight] of featuresOf(text)) {
    let hash = hashText(feature);
    for (let i = 0; i < placesPerFeature; i++) {
      hash = mix(hash);
      const place = hash % dimensionsMax;
      sums[place] = (sums[place] ?? 0) + (hash & 0x10000 ? weight : -weight);
    }
  }
  return toUnitLength(sums.subarray(0, dimensions));
}

/** Words, their beginnings and their parts of three letters; a repeated one counts by the root of its number. */
function featuresOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (feature: string) => counts.set(feature, (counts.get(feature) ?? 0) + 1);
  for (const word of splitWords(text)) {
    if (counts.size >= featuresMax) break;
    add(`w:${word}`);
    if (word.length > stemLength) add(`s:${word.slice(0, stemLength)}`);
    const padded = `^${word.slice(0, 200)}$`;
    for (let i = 0; i + 3 <= padded.length; i++) add(`p:${padded.slice(i, i + 3)}`);
  }
  if (counts.size === 0) add(`t:${text.slice(0, featuresMax)}`);
  return new Map([...counts].map(([feature, count]) => [feature, weightOf(feature) * Math.sqrt(count)]));
}

// Long words say more than short ones, which are mostly articles and prepositions.
function weightOf(feature: string): number {
  if (feature.startsWith("p:")) return 0.4;
  return feature.startsWith("s:") ? 1.5 : Math.min(2, feature.length / 5);
}

function toUnitLength(sums: Float64Array): Float32Array {
  const length = Math.sqrt(sums.reduce((total, sum) => total + sum * sum, 0));
  // Only a very short vector can have caught no feature.
  return length === 0 ? Float32Array.of(1, ...sums.subarray(1)) : Float32Array.from(sums, (sum) => sum / length);
}

// FNV-1a, then the finisher of MurmurHash3: quick, and equal on every machine.
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function mix(value: number): number {
  let hash = value + 0x9e3779b9;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function toBase64(vector: Float32Array): string {
  const bytes = Buffer.alloc(vector.length * 4);
  for (const [i, value] of vector.entries()) bytes.writeFloatLE(value, i * 4);
  return bytes.toString("base64");
}
