import { asJson, follow, type Json, type Rule, type RuleContext } from "../rule-context.ts";
import { isSaid } from "./described-parts.ts";

/** Every property of a schema says what it means, itself or through the schema it refers to. */
export const describedProperties: Rule = () => ({
  Schema(schema: Json, ctx: RuleContext) {
    for (const [name, property] of Object.entries(asJson(schema.properties))) {
      const described =
        asJson(property).description ?? follow(ctx, property, ctx.location.source.absoluteRef).node.description;
      if (!isSaid(described))
        ctx.report({
          message: `The property ${name} has no description.`,
          location: ctx.location.child(["properties", name]),
        });
    }
  },
});
