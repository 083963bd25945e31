import { countEncodedTokens } from "./token-encoding.ts";

const exactTokensMax = 131_072;
const windowLength = 8_192;
const runLengthMax = 100;
// The runs that byte pair encoding takes as one piece. Digits are not here: the encoding parts them by threes.
const runs = /[\p{L}\p{M}]+|[^\s\p{L}\p{N}]+|\s+/gu;

/**
 * Counts a text's tokens (o200k_base). Exact up to 131,072 tokens; what follows is estimated from that part, so that no text
 * holds up the process. A run of over 100 letters, signs or spaces may count a token too many for every 100 characters.
 */
export function countTextTokens(text: string): number {
  return countTokensOfTexts([text]);
}

/** The sum of the texts' tokens, with one bound of 131,072 exactly counted tokens for all of them together. */
export function countTokensOfTexts(texts: Iterable<string>): number {
  let tokens = 0;
  let charactersCounted = 0;
  let charactersLeft = 0;
  for (const text of texts) {
    let position = 0;
    while (position < text.length && tokens < exactTokensMax) {
      const end = endOfWindow(text, position);
      tokens += countWindow(text.slice(position, end));
      charactersCounted += end - position;
      position = end;
    }
    charactersLeft += text.length - position;
  }
  return charactersLeft === 0 ? tokens : tokens + Math.ceil((charactersLeft * tokens) / charactersCounted);
}

/** Ends before a single space between words, where the encoding always begins a new piece; else anywhere but inside a character. */
function endOfWindow(text: string, start: number): number {
  const end = start + windowLength;
  if (end >= text.length) return text.length;
  for (let at = end; at > end - windowLength / 2; at--) {
    if (text[at] === " " && !/\s/.test(text.slice(at - 1, at)) && !/\s/.test(text.slice(at + 1, at + 2))) return at;
  }
  return /[\udc00-\udfff]/.test(text.charAt(end)) ? end - 1 : end;
}

function countWindow(text: string): number {
  if (text.length <= runLengthMax) return countEncodedTokens(text);
  let tokens = 0;
  let position = 0;
  for (const { 0: run, index } of text.matchAll(runs)) {
    if (run.length <= runLengthMax) continue;
    tokens += countEncodedTokens(text.slice(position, index)) + countInSlices(run);
    position = index + run.length;
  }
  return tokens + countEncodedTokens(text.slice(position));
}

// Byte pair encoding takes time quadratic in the length of a run.
function countInSlices(run: string): number {
  let tokens = 0;
  for (let from = 0; from < run.length; from += runLengthMax) {
    tokens += countEncodedTokens(run.slice(from, from + runLengthMax));
  }
  return tokens;
}
