import { asJson, asList, follow, type Json, type Rule, type RuleContext } from "../rule-context.ts";

/** Properties are snake_case; those that end in `_at` are RFC 3339 timestamps. */
export const propertyNames: Rule = () => ({
  Schema(schema: Json, ctx: RuleContext) {
    for (const [name, property] of Object.entries(asJson(schema.properties))) {
      const { node } = follow(ctx, property, ctx.location.source.absoluteRef);
      const location = ctx.location.child(["properties", name]);
      if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name))
        ctx.report({ message: `The property ${name} is not snake_case.`, location });
      if (
        name.endsWith("_at") &&
        (node.format !== "date-time" || ![node.type, ...asList(node.type)].includes("string"))
      )
        ctx.report({ message: `${name} must be a string of the format date-time.`, location });
    }
  },
});
