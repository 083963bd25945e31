import { readContent, readResponses } from "../read-operation.ts";
import { asList, follow, type Json, type Rule, type RuleContext } from "../rule-context.ts";

/**
 * No defaults (the server sets them, a validator must not add members), no int64 (generators make it a bigint), requests of the platform refuse
 * members they do not know, and top-level bodies are schemas with a name.
 */
export const plainSchemas: Rule = ({ openRequests }) => ({
  Schema(schema: Json, ctx: RuleContext) {
    if ("default" in schema)
      ctx.report({ message: "A schema has no `default`; say in the description what the server does." });
    if (String(schema.format).startsWith("int"))
      ctx.report({ message: `The format ${schema.format} would become a bigint; leave it out.` });
  },
  Operation(operation: Json, ctx: RuleContext) {
    const request = follow(ctx, operation.requestBody, ctx.location.source.absoluteRef);
    const isOpen = asList(openRequests).includes(operation.operationId);
    for (const { schema, from } of readContent(request))
      if (follow(ctx, schema, from).node.additionalProperties !== isOpen)
        ctx.report({ message: `The request must say \`additionalProperties: ${isOpen}\`.` });
    for (const { schema, from, mediaType } of [request, ...readResponses(ctx, operation)].flatMap(readContent))
      if (follow(ctx, schema, from).from === from)
        ctx.report({ message: `The schema of ${mediaType} must be a file of its own in schemas/.` });
  },
});
