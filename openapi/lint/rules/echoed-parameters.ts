import { readContent, readResponses } from "../read-operation.ts";
import { asJson, asList, follow, type Json, type Placed, type Rule, type RuleContext } from "../rule-context.ts";

/**
 * A schema in a response that says `x-echoes: <parameter>` is that parameter's very schema: then whoever does not send a new value never gets it,
 * and the detector of breaking changes lets the enum grow.
 */
export const echoedParameters: Rule = () => ({
  Operation(operation: Json, ctx: RuleContext) {
    const from = ctx.location.source.absoluteRef;
    const parameters = asList(operation.parameters).map((parameter) => follow(ctx, parameter, from));
    const schemas = new Map(
      parameters.map((parameter) => [parameter.node.name, follow(ctx, parameter.node.schema, parameter.from).node]),
    );
    for (const { schema, from: file } of readResponses(ctx, operation).flatMap(readContent)) {
      for (const echo of findEchoes(ctx, { node: { schema }, from: file }, new Set())) {
        if (schemas.get(echo["x-echoes"]) === echo) continue;
        const name = String(echo["x-echoes"]);
        ctx.report({
          message: `A response echoes \`${name}\`, but the operation takes no such parameter of the same schema.`,
        });
      }
    }
  },
});

function findEchoes(ctx: RuleContext, { node, from }: Placed, seen: Set<unknown>): Json[] {
  return Object.values(node).flatMap((value) => {
    if (typeof value !== "object" || value === null) return [];
    const inner = Array.isArray(value) ? { node: asJson({ ...value }), from } : follow(ctx, value, from);
    if (seen.has(inner.node)) return [];
    seen.add(inner.node);
    return [...(inner.node["x-echoes"] === undefined ? [] : [inner.node]), ...findEchoes(ctx, inner, seen)];
  });
}
