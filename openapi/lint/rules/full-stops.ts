import type { Json, Rule, RuleContext } from "../rule-context.ts";

/** A description is made of sentences, so it ends with a full stop. */
export const fullStops: Rule = () => {
  const check = (node: Json, ctx: RuleContext) => {
    const { description } = node;
    if (typeof description === "string" && !/\.\s*$/.test(description))
      ctx.report({
        message: "The description does not end with a full stop.",
        location: ctx.location.child(["description"]),
      });
  };
  const kinds = ["Info", "Tag", "Server", "Operation", "Parameter", "Header", "Response", "Schema", "SecurityScheme"];
  return Object.fromEntries(kinds.map((kind) => [kind, check]));
};
