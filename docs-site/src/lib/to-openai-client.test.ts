import { expect, it } from "vitest";
import { errorContent } from "./error-content.ts";
import { toOpenaiClient } from "./to-openai-client.ts";

it("refuses handling that only our SDKs can do, and says where to write another", () => {
  const { handleOpenai: _, handleOpenaiPython: __, ...content } = errorContent("unknown_scenario");
  expect(() => toOpenaiClient("unknown_scenario", content)).toThrow("src/content/errors/unknown_scenario.yaml");
});

it("takes what a text says of the openai clients", () => {
  const content = errorContent("unknown_scenario");
  expect(toOpenaiClient("unknown_scenario", content)).toEqual({
    typescript: content.handleOpenai,
    python: content.handleOpenaiPython,
  });
});
