import { readFileSync } from "node:fs";
import { join } from "node:path";
import { scopes } from "@sundial/accounts";
import { zChatCompletionChunk } from "@sundial/contract/schemas";
import { errorGroups, retryAdvices } from "@sundial/errors";
import { modes, roles } from "@sundial/kernel";
import { outcomes } from "@sundial/usage";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

describe("the contract and the code name the same", () => {
  test.each([
    ["scopes", readYaml("schemas/Scope").enum, scopes],
    ["roles", readYaml("schemas/Role").enum, roles],
    ["modes", readYaml("schemas/Mode").enum, modes],
    ["outcomes", readYaml("schemas/RequestOutcome").enum, outcomes],
    ["groups of errors", readYaml("schemas/OpenAiError").properties.type.enum, errorGroups],
    ["groups of error codes", readYaml("schemas/ErrorGroup").enum, errorGroups],
    ["advices on retries", readYaml("schemas/RetryAdvice").enum, retryAdvices],
  ])("%s", (_, stated, used) => {
    expect(stated).toEqual([...used]);
  });
});

test("the example of a stream is one: chunks as the contract has them, then [DONE]", () => {
  const response = readYaml("paths/chat/create-chat-completion").responses["200"];
  const events = response.content["text/event-stream"]["x-sse-example"].trim().split("\n\n");
  const data = events.map((event: string) => event.replace(/^data: /, ""));
  expect(data.pop()).toBe("[DONE]");
  for (const chunk of data) expect(zChatCompletionChunk.strict().parse(JSON.parse(chunk))).toEqual(JSON.parse(chunk));
});

function readYaml(path: string) {
  return parse(readFileSync(join(import.meta.dirname, `../../openapi/${path}.yaml`), "utf8"));
}
