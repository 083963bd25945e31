import { createRequire } from "node:module";
import { StringDecoder } from "node:string_decoder";
import type * as O200k from "gpt-tokenizer/encoding/o200k_base";

type Ranks = readonly (string | readonly number[])[];
interface Encoding {
  readonly o200k: typeof O200k;
  readonly ranks: Ranks;
}

const require = createRequire(import.meta.url);
// The library's cache gets slower than no cache when it is large.
const mergeCacheSize = 1_000;
// A text like "<|endoftext|>" from a caller is plain text; the library would throw on it.
const plainText = { disallowedSpecial: new Set<string>() };
let loaded: Encoding | undefined;

/** Loads the tokenizer: about 0.3 s and 60 MB, once a process. Without this call the first count pays for it. */
export function prepareTokenCounting(): void {
  encoding();
}

/** The o200k_base token ids of a short text. Quadratic in the longest run without a break: `countTextTokens` is not. */
export function encodeTokens(text: string): number[] {
  return encoding().o200k.encode(text, plainText);
}

/** How many tokens `encodeTokens` gives, without making the list. */
export function countEncodedTokens(text: string): number {
  return encoding().o200k.countTokens(text, plainText);
}

/** The text of o200k_base token ids. An id that does not exist is left out. */
export function decodeTokens(tokens: readonly number[]): string {
  return Buffer.concat(tokens.map(bytesOf)).toString("utf8");
}

/**
 * The text that each token adds, so that the joined list is the text. A character of several tokens is whole in the last
 * of them, and the ones before add nothing.
 */
export function splitIntoTokens(text: string): string[] {
  const decoder = new StringDecoder("utf8");
  return encodeTokens(text).map((token) => decoder.write(bytesOf(token)));
}

function bytesOf(token: number): Buffer {
  const value = encoding().ranks[token];
  return typeof value === "string" ? Buffer.from(value, "utf8") : Buffer.from(value ?? []);
}

function encoding(): Encoding {
  if (loaded) return loaded;
  // require() gives `unknown`-like any; the package's own declarations say what it is.
  const o200k = require("gpt-tokenizer/encoding/o200k_base") as typeof O200k;
  const { default: ranks } = require("gpt-tokenizer/bpeRanks/o200k_base") as { default: Ranks };
  o200k.setMergeCacheSize(mergeCacheSize);
  loaded = { o200k, ranks };
  return loaded;
}
