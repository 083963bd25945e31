import { defineChange } from "../engine/define-change.ts";
import type { OpenApiDocument } from "../engine/document.ts";
import { dropField, findField, findSchema } from "../engine/find-schema.ts";
import { custom } from "../primitives/custom.ts";
import { splitEnumValue } from "../primitives/split-enum-value.ts";
import { carryMessageDown, startChunksDown } from "./functions/carry-answer.ts";
import { carryRequestDown, carryRequestUp, moveRequestPlace } from "./functions/carry-request.ts";

const endsWithTools = (schema: string) =>
  splitEnumValue({
    schema,
    field: "finish_reason",
    from: "function_call",
    to: ["tool_calls", "function_call"],
    up: "tool_calls",
  });

export const replaceFunctionsWithTools = defineChange({
  description:
    "Models call tools, several in one answer, and each call has an id. Send `tools` and `tool_choice` in place of `functions` and `function_call`, read `tool_calls` in place of `function_call`, also in streams, and answer each call with a message of the role `tool` that names its id. The finish reason is `tool_calls`.",
  operations: ["createChatCompletion"],
  edits: [
    endsWithTools("ChatCompletionChoice"),
    endsWithTools("ChatCompletionChunkChoice"),
    custom({
      schema: "ChatCompletionRequest",
      fields: ["tools", "tool_choice", "parallel_tool_calls", "functions", "function_call", "messages"],
      down: carryRequestDown,
      up: carryRequestUp,
      pointerDown: moveRequestPlace,
      revise(request, document) {
        for (const field of ["tools", "tool_choice", "parallel_tool_calls"]) dropField(request, field);
        describe(document, "ChatCompletionRequest", {
          functions: "The functions that the model may call.",
          function_call: "`none`, `auto`, or an object that names the one function to call.",
        });
        reviseMessages(document);
        return request;
      },
    }),
    custom({
      schema: "ChatCompletionMessage",
      fields: ["tool_calls", "function_call"],
      down: carryMessageDown,
      up: null,
      pointerDown: null,
      revise(message, document) {
        dropField(message, "tool_calls");
        describe(document, "ChatCompletionMessage", {
          function_call: "The function that the model wants to have called.",
        });
        return message;
      },
    }),
    custom({
      schema: "ChatCompletionChunk",
      fields: ["choices"],
      events: startChunksDown,
      down: (chunk) => startChunksDown()(chunk)[0] ?? chunk,
      up: null,
      pointerDown: null,
      revise(chunk, document) {
        dropField(findSchema(document, "ChatCompletionDelta"), "tool_calls");
        describe(document, "ChatCompletionDelta", { function_call: "More of the call of a function." });
        return chunk;
      },
    }),
  ],
});

function reviseMessages(document: OpenApiDocument): void {
  const message = findSchema(document, "ChatMessage");
  for (const field of ["tool_calls", "tool_call_id"]) dropField(message, field);
  const role = findField(document, "ChatMessage", "role");
  role.enum = role.enum?.filter((value) => value !== "tool") ?? [];
  describe(document, "ChatMessage", { function_call: "The function that the assistant called." });
}

/** The older form was not deprecated then. */
function describe(document: OpenApiDocument, schema: string, descriptions: Readonly<Record<string, string>>): void {
  for (const [name, description] of Object.entries(descriptions)) {
    const field = findField(document, schema, name);
    delete field.deprecated;
    field.description = description;
  }
}
