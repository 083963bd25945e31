import { expect, it } from "vitest";
import { saysWord, searchWords } from "./search-words.ts";

it.each([
  ["how do I rotate a key?", ["rotate", "key"]],
  ["Webhooks", ["webhooks"]],
  ["GET /v1/api_keys/{key_id}", ["/v1/api_keys/{key_id}"]],
  ["how to", ["how", "to"]],
  [" ", []],
  ["key, keys, Key! and key", ["key", "keys"]],
  [
    "one two three four five six seven eight nine ten",
    ["one", "two", "three", "four", "five", "six", "seven", "eight"],
  ],
])("takes from %j what it is about", (query, words) => {
  expect(searchWords(query)).toEqual(words);
});

it.each([
  ["running", "It runs.", true],
  ["billing", "The bill of a month.", true],
  ["idempotency", "An idempotent call.", true],
  ["key", "API Keys", true],
  ["retries", "Retry it.", true],
  ["retry", "Nothing is retried.", true],
  ["retry", "What was retrieved.", false],
  ["retries", "What was retrieved.", false],
  ["migrate", "Migrations", true],
  ["webh", "Webhooks", true],
  ["configuration", "How to configure it.", true],
  ["id", "The order of bids.", false],
  ["/v1/api_keys/{key_id}", "GET /v1/api_keys/{key_id}", true],
  ["/v1/api_keys/{key_id}", "GET /v1/api_keys", false],
  ["tls.hsts", "The rule tlsXhsts", false],
  ["langchain", "The language of the answer.", false],
  ["kubernetes", "A cube of ice.", false],
])("knows whether %j is said by %j", (word, text, said) => {
  expect(saysWord(text, word)).toBe(said);
});
