import { expect, it } from "vitest";
import { saysWord, searchWords } from "./search-words.ts";

it.each([
  ["how do I rotate a key?", ["rotate", "key"]],
  ["Webhooks", ["webhooks"]],
  ["GET /v1/api_keys/{key_id}", ["/v1/api_keys/{key_id}"]],
  ["how to", ["how", "to"]],
  [" ", []],
])("takes from %j what it is about", (query, words) => {
  expect(searchWords(query)).toEqual(words);
});

it.each([
  ["running", "It runs.", true],
  ["billing", "The bill of a month.", true],
  ["idempotency", "An idempotent call.", true],
  ["key", "API Keys", true],
  ["langchain", "The language of the answer.", false],
  ["kubernetes", "A cube of ice.", false],
])("knows whether %j is said by %j", (word, text, said) => {
  expect(saysWord(text, word)).toBe(said);
});
