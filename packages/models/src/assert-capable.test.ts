import { expect, it } from "vitest";
import { assertChatCapable, assertEmbeddingCapable, type ChatAsk } from "./assert-capable.ts";
import { embeddingMembers, loadModels, modelMembers } from "./testing/sample-model.ts";
import { type ChatModel, chatCapabilities, type EmbeddingModel } from "./types.ts";

const load = (members: Readonly<Record<string, unknown>>) => loadModels([members]).list()[0];
const text = { role: "user", content: [{ type: "text", text: "Look." }] };
const picture = { role: "user", content: [...text.content, { type: "image_url" }] };
const refused = (param: string) => expect.objectContaining({ code: "model_not_supported", param });

it.each<[string, Partial<ChatAsk>, string]>([
  ["an image", { messages: [text, picture] }, "messages.1.content.1"],
  ["tools", { tools: [{}] }, "tools"],
  ["functions", { functions: [{}] }, "functions"],
  ["structured output", { response_format: { type: "json_schema" } }, "response_format"],
  ["a stream", { stream: true }, "stream"],
])("refuses %s of a model that declares nothing, and lets one do it that declares all", (_, ask, param) => {
  const request = { messages: [text], ...ask };
  const nothing = load(modelMembers("nothing", { capabilities: [] })) as ChatModel; // its members say chat
  expect(() => assertChatCapable(nothing, request)).toThrow(refused(param));
  const capable = load(
    modelMembers("capable", {
      capabilities: chatCapabilities,
      modalities: { input: ["text", "image"], output: ["text"] },
    }),
  ) as ChatModel; // its members say chat
  expect(() => assertChatCapable(capable, request)).not.toThrow();
  const plain = { messages: [text], tools: [], functions: null, response_format: { type: "text" }, stream: false };
  expect(() => assertChatCapable(nothing, plain)).not.toThrow();
});

it("lets a model without the capability make vectors of its own length alone", () => {
  const model = load(embeddingMembers("fixed")) as EmbeddingModel; // its members say embedding
  expect(() => assertEmbeddingCapable(model, 4)).toThrow(refused("dimensions"));
  expect(() => assertEmbeddingCapable(model, model.dimensionsMax)).not.toThrow();
  expect(() => assertEmbeddingCapable(model, undefined)).not.toThrow();
  const able = load(embeddingMembers("able", { capabilities: ["dimensions"] })) as EmbeddingModel; // as above
  expect(() => assertEmbeddingCapable(able, 4)).not.toThrow();
});
